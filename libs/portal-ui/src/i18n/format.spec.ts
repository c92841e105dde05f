import { expect, it } from '@jest/globals';
import { formatHours, formatPoints, formatSentences, formatSpan } from './format.js';

const HOUR = 3_600_000;

it.each([
  [50 * HOUR, '2天2小时', '2 d 2 h'],
  [48 * HOUR + 59_000, '2天', '2 d'],
  [HOUR, '1小时', '1 h'],
  [HOUR - 1, '59分59秒', '59 min 59 s'],
  [60_000, '1分', '1 min'],
  [900, '0秒', '0 s'],
])('a span of %d ms is told in its greatest units, without nothings: %s', (span, zh, en) => {
  expect([formatSpan(span, 'zh'), formatSpan(span, 'en')]).toEqual([zh, en]);
});

it('a span of hours is told in hours, however many they are', () => {
  expect([formatHours(72 * HOUR, 'zh'), formatHours(72 * HOUR, 'en')]).toEqual(['72小时', '72 hours']);
});

it.each([
  ['50', '50.00'],
  ['20.00', '20.00'],
  ['12.5', '12.50'],
])('points have two places in every table, however they were typed: %s', (points, shown) => {
  expect(formatPoints(points)).toBe(shown);
});

it('sentences stand one after another, in English with a blank between', () => {
  expect(formatSentences(['只能一次。', '', '说明理由。'], 'zh')).toBe('只能一次。说明理由。');
  expect(formatSentences(['Once only.', '', 'Say why.'], 'en')).toBe('Once only. Say why.');
});
