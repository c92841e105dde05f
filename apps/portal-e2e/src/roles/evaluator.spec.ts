import { it } from '@jest/globals';
import { CHINESE_DESK } from '../browser/view.js';
import { scoreOneBid } from '../steps/scoring.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

it('an evaluator scores a bid: a draft that stays, then a sheet that counts', () => scoreOneBid(stage, CHINESE_DESK));
