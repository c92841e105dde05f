import { expect, it } from '@jest/globals';
import { Report } from './report.js';

it('shows what stands in stored text as it is stored, and lets it do nothing to the terminal', () => {
  const lines: string[] = [];
  const report = new Report((line) => lines.push(line));
  report.check('名称\u202e', '\u009b2J', '');
  expect(lines).toEqual([String.raw`         ✗ 名称\u{202e}: "\u{9b}2J" instead of ""`]);
});
