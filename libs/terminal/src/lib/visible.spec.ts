import { describe, expect, it } from '@jest/globals';
import { visible, visibleLines } from './visible.js';

describe('text on a terminal', () => {
  it.each([
    ['what clears the line', 'DIFFERS\r\u001b[2Kagrees', String.raw`DIFFERS\u{d}\u{1b}[2Kagrees`],
    ['what sets the title', 'a\u001b]0;b\u0007', String.raw`a\u{1b}]0;b\u{7}`],
    ['a control of eight bits', 'a\u009b2J', String.raw`a\u{9b}2J`],
    ['a line of its own', 'a\nlot 1: agrees', String.raw`a\u{a}lot 1: agrees`],
    ['a separator', 'a\u2028b\u2029', String.raw`a\u{2028}b\u{2029}`],
    ['what turns text', 'a\u202eb\u2066c\u200f', String.raw`a\u{202e}b\u{2066}c\u{200f}`],
    ['what is not seen', 'a\u200bb\ufeff\u{e0041}', String.raw`a\u{200b}b\u{feff}\u{e0041}`],
    ['half a character', 'a\ud800', String.raw`a\u{d800}`],
  ])('shows %s', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('leaves what is seen as it is', () => {
    const text = '  CJ-2026-000001, lot 1: 海淀区社工站（第一）𠮷 é 😀 … ✓';
    expect(visible(text)).toBe(text);
  });

  it('keeps the lines of a stack', () => {
    expect(visibleLines('Error: a\u001b[2K\n    at b')).toBe('Error: a\\u{1b}[2K\n    at b');
  });
});
