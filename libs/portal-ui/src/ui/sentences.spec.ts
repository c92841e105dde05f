import { expect, it } from '@jest/globals';
import { sentencesOf } from './sentences.js';

it.each([
  ['总分 89.57 分。投标报价 441,600.00 元。', ['总分 89.57 分。', '投标报价 441,600.00 元。']],
  ['Its total is 89.57 points. Next above is 延安街道.', ['Its total is 89.57 points.', 'Next above is 延安街道.']],
  ['没有句号', ['没有句号']],
  ['', []],
])('%j is cut after its sentences', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});
