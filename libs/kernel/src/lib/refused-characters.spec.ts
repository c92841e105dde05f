import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBlank, refusedCharacters, withoutRefused } from './refused-characters.js';

const codesIn = (typed: string, lines: boolean) => refusedCharacters(typed, lines).map(({ code }) => code);

describe('what is refused of a name', () => {
  it.each([
    ['昌邑区\u{202e}阳光', ['U+202E'], '昌邑区阳光'],
    ['\u{2066}昌邑区\u{2069}阳光\u{2066}', ['U+2066', 'U+2069'], '昌邑区阳光'],
    ['夕\u{2800}红\u{3164}', ['U+2800', 'U+3164'], '夕红'],
    ['昌邑\0区\u{7}', ['U+0000', 'U+0007'], '昌邑区'],
    ['昌邑\n区', ['U+000A'], '昌邑区'],
    ['a\ud83d', ['U+D83D'], 'a'],
    ['昌邑\u{200b}区 \u{feff}', [], '昌邑\u{200b}区 \u{feff}'],
    ['👩‍🏫 ☎️ １号　', [], '👩‍🏫 ☎️ １号　'],
  ])('%j holds %j', (typed, codes, rest) => {
    expect(codesIn(typed, false)).toEqual(codes);
    expect(withoutRefused(typed, false)).toBe(rest);
  });
});

describe('what is refused of a text of lines', () => {
  it.each([
    ['第一行\n\t第二行\u{202d}', ['U+202D'], '第一行\n\t第二行'],
    ['第一行\r\n　　第二行\u{2800}', [], '第一行\r\n　　第二行\u{2800}'],
    ['a\u{1b}[0m', ['U+001B'], 'a[0m'],
  ])('%j holds %j', (typed, codes, rest) => {
    expect(codesIn(typed, true)).toEqual(codes);
    expect(withoutRefused(typed, true)).toBe(rest);
  });
});

it('each character is called by its name once, in both languages', () => {
  expect(refusedCharacters('\u{202e}吉林\u{202e}', true)).toEqual([
    { code: 'U+202E', name: { zh: '强制从右至左', en: 'right-to-left override' } },
  ]);
});

it.each([
  ['', true],
  [' 　\n', true],
  ['\u{200b}\u{feff}', true],
  ['\u{3164}\u{301}', true],
  ['一', false],
  ['👩‍🏫', false],
])('%j is blank: %j', (text, blank) => {
  expect(isBlank(text)).toBe(blank);
});

it('what is taken out leaves nothing to be taken out, and nothing is taken out of what holds none', () => {
  const odd = fc.constantFrom(
    '\u{202e}',
    '\0',
    '\u{2800}',
    '\u{200d}',
    '\u{fe0f}',
    '\ud83d',
    '\ude00',
    '☎',
    '老',
    '\n',
  );
  const texts = fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', maxLength: 1 }), odd) });
  fc.assert(
    fc.property(texts, fc.boolean(), (text, lines) => {
      const rest = withoutRefused(text, lines);
      expect(refusedCharacters(rest, lines)).toEqual([]);
      expect(withoutRefused(rest, lines)).toBe(rest);
    }),
    { numRuns: 2_000 },
  );
});
