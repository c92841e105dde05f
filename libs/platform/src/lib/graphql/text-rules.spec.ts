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
    ['a\0b', ['isStorable']],
    ['a\ud83d', ['isStorable']],
    ['　 ', ['isNotBlank']],
    ['', ['hasLength']],
    ['\0', ['hasLength']],
  ])('of two to four characters: %j breaks %j', (text, expected) => {
    expect(broken(text, 2, 4)).toEqual(expected);
  });

  it('count code points, as PostgreSQL does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), fc.nat(6), fc.nat(6), (text, min, more) => {
        const { length } = Array.from(text);
        const fits = length >= min && length <= min + more;
        expect(broken(text, min, min + more).includes('hasLength')).toBe(!fits);
      }),
    );
  });
});
