import { it } from '@jest/globals';
import { CHINESE_DESK, ENGLISH_PHONE } from '../browser/view.js';
import { findPriceTooLow } from '../steps/findings.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();

it.each([CHINESE_DESK, ENGLISH_PHONE])('a low price is asked about, explained and voted on, $name', (view) =>
  findPriceTooLow(stage, view),
);
