import { expect, it } from '@jest/globals';
import type { Measure } from '../result.js';
import { clause, nameOf, valueWithUnit } from './wording.js';
import { wordsIn } from './words.js';

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

it.each<[Measure, string, string, string, string]>([
  ['TOTAL_SCORE', '总分', 'total score', '90.5 分', '90.5 points'],
  ['BID_PRICE', '投标报价', 'bid price', '1,234.50 元', 'CNY 1,234.50'],
  ['EVALUATED_PRICE', '评标价', 'evaluated price', '1,234.50 元', 'CNY 1,234.50'],
  ['TECHNICAL_SCORE', '技术得分', 'technical score', '90.5 分', '90.5 points'],
  ['FEDERATION', '是否为联合会', 'being a federation', 'true', 'true'],
  ['CRITERION_SCORE', '评审因素得分', 'criterion score', '90.5 分', '90.5 points'],
  ['DRAW_HASH', '抽签值', 'draw hash', 'a1', 'a1'],
])('%s has a name and a unit', (measure, zh, en, valueZh, valueEn) => {
  const value = valueEn.startsWith('CNY') ? '1234.50' : valueEn.replace(' points', '');
  expect(nameOf(measure, wordsIn('TENDER'))).toEqual({ zh, en });
  expect(valueWithUnit(measure, value)).toEqual({ zh: valueZh, en: valueEn });
});
