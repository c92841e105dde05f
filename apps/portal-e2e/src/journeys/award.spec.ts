import { it } from '@jest/globals';
import { ENGLISH_PHONE } from '../browser/view.js';
import { openRankAwardRepeat } from '../steps/award.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

it('from the deadline to the award, in English on a phone', () => openRankAwardRepeat(stage, ENGLISH_PHONE));
