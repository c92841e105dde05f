import { it } from '@jest/globals';
import { CHINESE_DESK } from '../browser/view.js';
import { draftAndPublish } from '../steps/drafting.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

it('a buyer drafts a project step by step, looks at it once more and publishes it', () =>
  draftAndPublish(stage, CHINESE_DESK));
