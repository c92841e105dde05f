import { describe, expect, it } from '@jest/globals';
import { lotOf } from '../testing/lot.js';
import { byText } from './by-text.js';
import { canonicalInput, inputHash } from './canonical-input.js';
import type { EvaluationInput } from './input.js';

const criterion = (id: string, maxPoints: string) => ({ id, name: { zh: id, en: id }, maxPoints });

const input: EvaluationInput = lotOf(
  [
    { id: 'b', price: 90_000 },
    { id: 'a', price: 80_000 },
  ],
  {
    priceWeight: '20.5',
    criteria: [criterion('work', '39.5'), criterion('plan', '40')],
    technicalCriterionIds: ['work', 'plan'],
    evaluators: ['e2', 'e1'].map((id) => ({ id, recused: false })),
    sheets: ['b', 'a'].flatMap((bidId) =>
      ['work', 'plan'].flatMap((criterionId) =>
        ['e2', 'e1'].map((evaluatorId) => ({ bidId, criterionId, evaluatorId, points: '7' })),
      ),
    ),
  },
);

describe('the one form of an input', () => {
  const canonical = canonicalInput(input);

  it('has its lists in order of their ids', () => {
    expect(canonical.criteria.map(({ id }) => id)).toEqual(['plan', 'work']);
    expect(canonical.technicalCriterionIds).toEqual(['plan', 'work']);
    expect(canonical.evaluators.map(({ id }) => id)).toEqual(['e1', 'e2']);
    expect(canonical.bids.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(canonical.sheets.map((sheet) => `${sheet.bidId} ${sheet.criterionId} ${sheet.evaluatorId}`)).toEqual([
      ...['a plan e1', 'a plan e2', 'a work e1', 'a work e2'],
      ...['b plan e1', 'b plan e2', 'b work e1', 'b work e2'],
    ]);
  });

  it('has two places in all points', () => {
    expect(canonical.priceWeight).toBe('20.50');
    expect(canonical.criteria.map(({ maxPoints }) => maxPoints)).toEqual(['40.00', '39.50']);
    expect(new Set(canonical.sheets.map(({ points }) => points))).toEqual(new Set(['7.00']));
  });

  it('is its own, and has one hash however the input is written', () => {
    expect(canonicalInput(canonical)).toEqual(canonical);
    expect(inputHash(input)).toBe(inputHash(canonical));
    const { technicalCriterionIds, ...without } = input;
    expect(technicalCriterionIds).toHaveLength(2);
    expect(inputHash(without)).toBe(inputHash({ ...input, technicalCriterionIds: [] }));
    expect(inputHash(without)).not.toBe(inputHash(input));
  });
});

describe('byText', () => {
  it.each([
    ['a', 'b', -1],
    ['b', 'a', 1],
    ['a', 'a', 0],
    ['Z', 'a', -1],
  ])('%s and %s: %d', (a, b, order) => {
    expect(byText(a, b)).toBe(order);
  });
});
