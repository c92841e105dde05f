import { describe, expect, it } from '@jest/globals';
import { schemeProblems } from '../check-scheme.js';
import { itemsOf } from '../indicators.js';
import { SCHEMES, schemeHash, schemeOf } from './schemes.js';

describe('the schemes', () => {
  it.each(SCHEMES.map((scheme) => [scheme.id, scheme] as const))(
    '%s is sound, and says that it is our own',
    (_, scheme) => {
      expect(schemeProblems(scheme)).toEqual([]);
      expect(scheme.source).toMatchObject({ certainty: 'D', note: expect.stringContaining('示范') });
    },
  );

  it('are for registered organizations by grade, for filed ones by stars, and never for both', () => {
    expect(SCHEMES.map(({ scale, forms, points }) => [scale, forms, points])).toEqual([
      ['GRADE', ['ASSOCIATION'], '1000'],
      ['GRADE', ['SERVICE_INSTITUTION'], '1000'],
      ['STARS', ['FILED_GROUP'], '100'],
    ]);
  });

  it('have items of every kind', () => {
    for (const scheme of SCHEMES) {
      expect(new Set(itemsOf(scheme).map(({ node }) => node.kind))).toEqual(
        new Set(['OPTIONS', 'GRADED', 'COUNT', 'DEDUCTION']),
      );
    }
  });

  it('are those that rounds were announced with', () => {
    expect(SCHEMES.map((scheme) => [scheme.id, schemeHash(scheme)])).toEqual([
      ['grade-association-1', '3b1c397665bf45a65b4efaa08b5b110528c25310353e43c0e4c85a44b05ad7c1'],
      ['grade-service-institution-1', '9c3f9a4b4b4ae96045bb1599ca5c697238f29fa9879f2d6f903fa720ad7fba37'],
      ['stars-filed-1', '8eee277496d257203dc7a86587b83d9c6bfdc364992f1f1ac4f715141d99506f'],
    ]);
  });

  it('are found by what a round keeps, and no other', () => {
    for (const scheme of SCHEMES) {
      expect(schemeOf({ id: scheme.id, hash: schemeHash(scheme) })).toBe(scheme);
      expect(() => schemeOf({ id: scheme.id, hash: '0' })).toThrow(scheme.id);
    }
  });
});
