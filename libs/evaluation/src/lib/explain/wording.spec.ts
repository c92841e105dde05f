import { expect, it } from '@jest/globals';
import { clause } from './wording.js';

it.each([
  ['资料不全。', '资料不全'],
  ['资料不全。。； ', '资料不全'],
  ['资料不全。无法核实；见附件.', '资料不全。无法核实；见附件'],
  ['资料不全', '资料不全'],
])('a reason fits into a sentence: %j', (zh, expected) => {
  const en = `${zh.replaceAll('。', '.').replaceAll('；', ';')} `;
  const expectedInEnglish = expected.replaceAll('。', '.').replaceAll('；', ';');
  expect(clause({ zh, en })).toEqual({ zh: expected, en: expectedInEnglish });
});
