import { describe, expect, it } from '@jest/globals';
import { PUBLISHED_RULE_PACKS } from '../published.js';
import { ratingValidity } from './rating-term.js';
import type { RatingTerm } from './rule-packs/rule-pack.js';

const TERMS: readonly RatingTerm[] = [
  { announcedFrom: null, begins: 'ON_ANNOUNCEMENT', years: 5 },
  { announcedFrom: '2026-03-01', begins: 'NEXT_YEAR', years: 5 },
];

describe('how long a rating is valid', () => {
  it.each([
    ['2025-12-31', '2025-12-31', '2030-12-30'],
    ['2026-02-28', '2026-02-28', '2031-02-27'],
    ['2024-02-29', '2024-02-29', '2029-02-28'],
    ['2024-01-01', '2024-01-01', '2028-12-31'],
    ['2026-03-01', '2027-01-01', '2031-12-31'],
    ['2026-12-31', '2027-01-01', '2031-12-31'],
    ['2027-01-01', '2028-01-01', '2032-12-31'],
  ])('announced on %s: from %s to %s', (announcedOn, from, until) => {
    expect(ratingValidity(TERMS, announcedOn)).toEqual({ from, until });
    expect(ratingValidity(TERMS.toReversed(), announcedOn)).toEqual({ from, until });
  });

  it.each(['2026-02-30', '2026-1-5', ''])('refuses %j, which is no day', (day) => {
    expect(() => ratingValidity(TERMS, day)).toThrow(RangeError);
  });

  it('is said by no term of a later day', () => {
    expect(ratingValidity(TERMS.slice(1), '2026-02-28')).toBeUndefined();
  });

  it('is said by the packs that are published', () => {
    const latest = PUBLISHED_RULE_PACKS.at(-1);
    expect(ratingValidity(latest?.ratingTerms ?? [], '2026-12-01')).toEqual({
      from: '2027-01-01',
      until: '2031-12-31',
    });
  });
});
