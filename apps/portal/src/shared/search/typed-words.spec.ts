import { expect, it } from '@jest/globals';
import { askedWords } from './typed-words.js';

it.each([
  ['', undefined],
  [' ', undefined],
  ['y', undefined],
  ['养', '养'],
  ['ya', 'ya'],
  [' 居家　 养老 ', '居家 养老'],
  ['ＣＪ-2026', 'CJ-2026'],
  ['养'.repeat(61), undefined],
])('“%s” asks for suggestions by %s', (typed, words) => expect(askedWords(typed)).toBe(words));
