import { describe, expect, it } from '@jest/globals';
import { validateCriteria, type ScoringTerms } from './validate-criteria.js';

const scoring: ScoringTerms = {
  method: 'COMPREHENSIVE_SCORING',
  priceWeight: '20',
  criteria: [
    { id: 'plan', maxPoints: '40' },
    { id: 'team', maxPoints: '40' },
  ],
};
const lowest: ScoringTerms = { method: 'LOWEST_EVALUATED_PRICE', priceWeight: '0', criteria: [] };
const one = (id: string, maxPoints: string) => [{ id, maxPoints }];

const FIXED: Partial<ScoringTerms> = { method: 'FIXED_PRICE', priceWeight: '0', criteria: one('a', '100') };

describe('how method, price weight and criteria fit together', () => {
  it.each<[string, ScoringTerms, Partial<ScoringTerms>, object[]]>([
    ['all points are a hundred', scoring, {}, []],
    ['one criterion of a hundred', scoring, { method: 'FIXED_PRICE', priceWeight: '0', criteria: one('a', '100') }, []],
    [
      'more than a hundred',
      scoring,
      { criteria: one('a', '100.01') },
      [at('WEIGHT_OUT_OF_RANGE', 'criteria.0.maxPoints')],
    ],
    ['nothing', scoring, { criteria: one('a', '0') }, [at('WEIGHT_OUT_OF_RANGE', 'criteria.0.maxPoints')]],
    ['three places', scoring, { criteria: one('a', '80.001') }, [at('WEIGHT_OUT_OF_RANGE', 'criteria.0.maxPoints')]],
    ['no number', scoring, { criteria: one('a', 'many') }, [at('WEIGHT_OUT_OF_RANGE', 'criteria.0.maxPoints')]],
    ['no price weight', scoring, { priceWeight: '0' }, [at('WEIGHT_OUT_OF_RANGE', 'priceWeight')]],
    ['ninety points', scoring, { priceWeight: '10' }, [at('WEIGHTS_NOT_100', 'criteria', { sum: '90.00' })]],
    [
      'a price weight at a fixed price',
      scoring,
      { method: 'FIXED_PRICE' },
      [at('PRICE_WEIGHT_NOT_ALLOWED', 'priceWeight'), at('WEIGHTS_NOT_100', 'criteria', { sum: '80.00' })],
    ],
    ['lowest price alone', lowest, {}, []],
    ['lowest price in a consultation', lowest, { procedure: 'COMPETITIVE_CONSULTATION' }, []],
    [
      'lowest price with a price weight that is none',
      lowest,
      { priceWeight: 'x' },
      [at('PRICE_WEIGHT_NOT_ALLOWED', 'priceWeight')],
    ],
    ['lowest price with criteria', lowest, { criteria: one('a', '100') }, [at('CRITERIA_NOT_ALLOWED', 'criteria')]],
    ['technical criteria', scoring, { technicalCriterionIds: ['plan', 'team'] }, []],
    [
      'a technical criterion that there is not',
      scoring,
      { technicalCriterionIds: ['plan', 'work'] },
      [at('UNKNOWN_REFERENCE', 'technicalCriterionIds.1', { id: 'work' })],
    ],
    [
      'a technical criterion twice',
      scoring,
      { technicalCriterionIds: ['plan', 'plan'] },
      [at('DUPLICATE_ID', 'technicalCriterionIds.1', { id: 'plan' })],
    ],
    [
      'an id twice',
      scoring,
      { criteria: [...one('a', '40'), ...one('a', '40')] },
      [at('DUPLICATE_ID', 'criteria.1.id', { id: 'a' })],
    ],
    ['a tender without technical criteria', scoring, { procedure: 'OPEN_TENDER' }, []],
    [
      'a tender with technical criteria',
      scoring,
      { procedure: 'INVITED_TENDER', technicalCriterionIds: ['plan'] },
      [at('TECHNICAL_NOT_ALLOWED', 'technicalCriterionIds')],
    ],
    [
      'a consultation without technical criteria',
      scoring,
      { procedure: 'COMPETITIVE_CONSULTATION' },
      [at('TECHNICAL_REQUIRED', 'technicalCriterionIds')],
    ],
    [
      'a consultation with one',
      scoring,
      { procedure: 'COMPETITIVE_CONSULTATION', technicalCriterionIds: ['plan'] },
      [],
    ],
    [
      'a consultation by fixed price without technical criteria',
      scoring,
      { ...FIXED, procedure: 'COMPETITIVE_CONSULTATION' },
      [at('TECHNICAL_REQUIRED', 'technicalCriterionIds')],
    ],
    [
      'a consultation by fixed price with one',
      scoring,
      { ...FIXED, procedure: 'COMPETITIVE_CONSULTATION', technicalCriterionIds: ['a'] },
      [],
    ],
  ])('%s', (_, terms, change, problems) => {
    expect(validateCriteria({ ...terms, ...change })).toEqual(problems);
  });

  it('has no order by technical merit where only prices count', () => {
    expect(validateCriteria({ ...lowest, technicalCriterionIds: ['plan'] })).toEqual([
      at('TECHNICAL_NOT_ALLOWED', 'technicalCriterionIds'),
      at('UNKNOWN_REFERENCE', 'technicalCriterionIds.0', { id: 'plan' }),
    ]);
  });
});

/** A problem with whichever words. */
function at(code: string, path: string, params: Readonly<Record<string, string>> = {}) {
  const message = { zh: expect.any(String), en: expect.any(String) };
  return { code, path: path.split('.'), params, message };
}
