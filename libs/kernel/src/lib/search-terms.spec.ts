import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { searchQueryTerms, searchTsquery, searchVectorTerms } from './search-terms.js';

const words = fc
  .array(fc.constantFrom('养老', '服务', '社区', 'abc', '12', ' ', '、', '(', '𠮷', 'Ａ', "'", '\\', '&'), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

describe('search terms', () => {
  it.each([
    ['居家养老', ['居', '家', '养', '老', '居家', '家养', '养老']],
    ['社区A区 24小时', ['社', '区', '社区', 'a', '24', '小', '时', '小时']],
    ['ＡＢＣ养', ['abc', '养']],
    ['𠮷林', ['𠮷', '林', '𠮷林']],
    ['(、)', []],
    ['', []],
  ])('of the text %s', (text, terms) => {
    expect(new Set(searchVectorTerms(text))).toEqual(new Set(terms));
  });

  it.each([
    ['养老', ['养老']],
    ['居家养老', ['居家', '家养', '养老']],
    ['老', ['老']],
    ['养老abc', ['养老', 'abc']],
    ['a〇b', ['a', '〇', 'b']],
    ['养老 老年', ['养老', '老年']],
    ['ABC养老', ['abc', '养老']],
    ["o'neil \\ & |", ['o', 'neil']],
  ])('of the query %s', (query, terms) => {
    expect(searchQueryTerms(query)).toEqual(terms);
  });

  it('writes a tsquery', () => {
    expect(searchTsquery('养老服务')).toBe("'养老' & '老服' & '服务'");
    expect(searchTsquery(' ')).toBe('');
  });

  it('a text is found by each of its parts that ends where its words end', () => {
    fc.assert(
      fc.property(words, words, words, (before, query, after) => {
        const terms = new Set(searchVectorTerms(`${before} ${query} ${after}`));
        expect(searchQueryTerms(query).every((term) => terms.has(term))).toBe(true);
      }),
    );
  });

  it('a Chinese text is found by every piece of it', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.integer({ min: 1, max: 6 }), (start, length) => {
        const text = '丰满区江南街道社区社会组织联合会居家养老服务中心';
        const terms = new Set(searchVectorTerms(text));
        expect(searchQueryTerms(text.slice(start, start + length)).every((term) => terms.has(term))).toBe(true);
      }),
    );
  });

  it('no term can break out of the tsquery quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        for (const term of searchQueryTerms(query)) expect(term).not.toMatch(/['\\\s\0]/u);
      }),
    );
  });
});
