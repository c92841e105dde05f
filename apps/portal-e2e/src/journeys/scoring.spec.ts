import { it } from '@jest/globals';
import { ENGLISH_PHONE } from '../browser/view.js';
import { scoreOneBid } from '../steps/scoring.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

it('an evaluator scores a bid, in English on a phone', () => scoreOneBid(stage, ENGLISH_PHONE));
