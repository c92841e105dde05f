import { describe, expect, it } from '@jest/globals';
import { countOf, registerFilters } from './organization-count.js';
import { emptyValues } from './values.js';

const terms = { ...emptyValues('220202').terms, functionId: 'f' };

describe('registerFilters', () => {
  it('asks the register for what it knows of the conditions', () => {
    expect(registerFilters(terms)?.charity).toEqual({
      functionId: 'f',
      servingRegionCode: '220202',
      track: 'REGISTERED',
      kind: 'CHARITY',
    });
    const loose = {
      ...terms.eligibility,
      tracks: ['REGISTERED' as const, 'FILED' as const],
      minimumRating: '3',
      qualificationRequired: false,
      serviceAreaRequired: false,
    };
    expect(registerFilters({ ...terms, eligibility: loose })?.support).toEqual({ minimumRating: 3, kind: 'SUPPORT' });
  });

  it('waits for the function', () => {
    expect(registerFilters({ ...terms, functionId: '' })).toBeUndefined();
  });
});

it('adds up the kinds that may bid, all where none is chosen', () => {
  const counts = {
    service: { totalCount: 5 },
    cultureSports: { totalCount: 3 },
    charity: { totalCount: 2 },
    support: { totalCount: 1 },
  };
  expect(countOf(counts, [])).toBe(11);
  expect(countOf(counts, ['SERVICE', 'SUPPORT'])).toBe(6);
});
