import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textRules } from './text-rules.js';

const broken = (text: string, min: number, max: number) =>
  textRules({ min, max }).flatMap(({ name, keeps }) => (keeps(text) ? [] : [name]));

describe('rules of texts', () => {
  it.each([
    ['ab', []],
    ['a', ['hasLength']],
    ['abcde', ['hasLength']],
    ['😀😀😀😀', []],
    ['😀', ['hasLength']],
    ['☎️☎️', []],
    ['☎️☎️☎', ['hasLength']],
    ['a\0b', ['hasNoNul']],
    ['a\ud83d', ['isStorable']],
    ['　 ', ['isNotBlank']],
    ['', ['hasLength']],
    ['\0', ['hasNoNul']],
    ['a\u{202e}b', ['isSeenAsItIs']],
    ['\u{2066}ab', ['isSeenAsItIs']],
    ['a\u{200b}b', ['isOneLine']],
    ['\u{feff}ab', ['isOneLine']],
    ['a\nb', ['isOneLine']],
    ['a\tb', ['isOneLine']],
    ['a\u{2028}b', ['isOneLine']],
    ['a\u{85}b', ['isOneLine']],
    ['👩‍🏫', []],
    ['\u{3164}\u{3164}', ['isOneLine']],
    ['\u{2800} ', ['isOneLine']],
    ['\u{fe0f}\u{301}', ['isOneLine']],
    ['夕\u{34f}红', ['isOneLine']],
    ['夕红\u{3164}', ['isOneLine']],
    ['夕\u{2800}红', ['isOneLine']],
    ['夕\u{180b}红', ['isOneLine']],
    ['a\u{fe0f}b', ['isOneLine']],
    ['\u{301}\u{301}', ['isNotBlank']],
    ['吉林', []],
    ['Ñ一', []],
  ])('of two to four characters: %j breaks %j', (text, expected) => {
    expect(broken(text, 2, 4)).toEqual(expected);
  });

  it.each([
    ['第一行\n第二行\r\n\t第三行', []],
    ['从 Word 粘贴\u{200b}的文字', []],
    ['a\u{7}b', ['hasNoControl']],
    ['a\u{202d}b', ['isSeenAsItIs']],
    ['\n\u{200b}\n', ['isNotBlank']],
  ])('of a long one: %j breaks %j', (text, expected) => {
    expect(broken(text, 1, 1000)).toEqual(expected);
  });

  it('take no identity number into what is stored, and what is kept to the character as it is', () => {
    const holder = '负责人 11010519491231002X';
    expect(broken(holder, 1, 100)).toEqual(['namesNoPerson']);
    expect(textRules({ min: 1, max: 100, verbatim: true }).filter(({ keeps }) => !keeps(holder))).toEqual([]);
    expect(textRules({ min: 1, max: 100, asTyped: true }).filter(({ keeps }) => !keeps(holder))).toEqual([]);
  });

  it('let a password or the words of a search be as they are typed', () => {
    const rules = textRules({ min: 1, max: 100, asTyped: true });
    expect(rules.filter(({ keeps }) => !keeps('\u{202e}pass\tword\u{200b}'))).toEqual([]);
  });

  it('count code points, as PostgreSQL does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), fc.nat(6), fc.nat(6), (text, min, more) => {
        const { length } = Array.from(text);
        const fits = length >= min && length <= min + more;
        expect(broken(text, min, min + more).includes('hasLength')).toBe(!fits && !text.includes('\0'));
      }),
    );
  });
});
