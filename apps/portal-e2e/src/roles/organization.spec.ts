import { it } from '@jest/globals';
import { CHINESE_DESK } from '../browser/view.js';
import { bidReplaceWithdraw } from '../steps/bidding.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

it('an organization bids: receipt, replacement, withdrawal', () => bidReplaceWithdraw(stage, CHINESE_DESK));
