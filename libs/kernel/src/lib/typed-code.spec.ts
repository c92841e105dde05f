import { describe, expect, it } from '@jest/globals';
import { readCode } from './typed-code.js';

describe('a typed code', () => {
  it.each([
    ['220203', '220203'],
    ['２２０２０３', '220203'],
    [' 2202 03　', '220203'],
    ['\u200b220203\ufeff', '220203'],
    ['51220204mj00003760', '51220204MJ00003760'],
    ['５１２２０２０４ＭＪ００００３７６０', '51220204MJ00003760'],
    ['cj－2026—000031', 'CJ-2026-000031'],
    ['CJ–2026−000031', 'CJ-2026-000031'],
    ['svc‑02', 'SVC-02'],
    ['', ''],
    ['六', '六'],
  ])('%j is read as %s', (typed, code) => {
    expect(readCode(typed)).toBe(code);
  });
});
