import { it } from '@jest/globals';
import { CHINESE_DESK } from '../browser/view.js';
import { openRankAwardRepeat } from '../steps/award.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

it('all is opened, ranked, awarded and explained before everybody’s eyes, and can be repeated', () =>
  openRankAwardRepeat(stage, CHINESE_DESK));
