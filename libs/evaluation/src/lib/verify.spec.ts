import { describe, expect, it } from '@jest/globals';
import { sha256Hex } from '@chengjie/kernel';
import { DRAW, FEDERATION, criterionStep, lotOf } from '../testing/lot.js';
import { EvaluationInputError } from './errors.js';
import { evaluate } from './evaluate.js';
import { ENGINE_VERSIONS } from './result.js';
import { verify } from './verify.js';

const input = lotOf([
  { id: 'N', price: 80_000, quality: '70' },
  { id: 'F', price: 80_000, quality: '70', federation: true },
  { id: 'M', price: 90_000, quality: '60' },
]);

describe('verify', () => {
  it('finds nothing in what evaluate gave, stored and read again', () => {
    expect(verify(input, JSON.parse(JSON.stringify(evaluate(input))))).toEqual([]);
  });

  it('repeats a result by the rules of its own version', () => {
    const drawn = lotOf(
      ['F1', 'F2', 'N'].map((id) => ({ id, price: 80_000, quality: '70', federation: id !== 'N' })),
      { tieLadder: [FEDERATION, criterionStep('quality'), DRAW] },
    );
    for (const version of ENGINE_VERSIONS) {
      const result = evaluate(drawn, sha256Hex, version);
      expect(result.engineVersion).toBe(version);
      expect(verify(drawn, result)).toEqual([]);
    }
    const unknown = { ...evaluate(drawn), engineVersion: '0.9.0' };
    expect(verify(drawn, unknown).map(({ path }) => path)).toEqual([['engineVersion']]);
  });

  it('repeats a result in the form of its own version: whom places stand above is said for each of them, or once', () => {
    const tied = (count: number) =>
      lotOf(
        Array.from({ length: count }, (_, index) => ({
          ...{ id: `B${index}`, price: 80_000, quality: '70', federation: index % 2 === 0 },
        })),
      );
    const [first, present] = ENGINE_VERSIONS.map((version) => evaluate(tied(4), sha256Hex, version));
    expect(first).toMatchObject({ schema: 'chengjie.evaluation-result/1', preferentialAward: { place: 1 } });
    const others = present?.preferentialGroups[0]?.otherBidIds;
    expect(others).toHaveLength(2);
    expect(first?.preferentialPlaces.map(({ aboveBidIds }) => aboveBidIds)).toEqual([others, others]);
    expect(present?.schema).toBe('chengjie.evaluation-result/2');
    expect(present?.preferentialPlaces.some((place) => 'aboveBidIds' in place)).toBe(false);
    const sizeOf = (count: number) => JSON.stringify(evaluate(tied(count))).length;
    expect(sizeOf(400) / sizeOf(200)).toBeLessThan(2.1);
  });

  it('finds each changed, missing and added value', () => {
    const result = evaluate(input);
    const { basePriceFen, ...rest } = result;
    const forged = {
      ...rest,
      extra: true,
      ranking: result.ranking.map((place, index) => (index === 2 ? { ...place, total: '91.00' } : place)),
      decisions: result.decisions.slice(1),
    };
    const found = verify(input, forged).map(({ path, expected, actual }) => [path.join('.'), expected, actual]);
    expect(found).toContainEqual(['basePriceFen', basePriceFen, undefined]);
    expect(found).toContainEqual(['extra', undefined, true]);
    expect(found).toContainEqual(['ranking.2.total', '77.78', '91.00']);
    expect(found.some(([path]) => path === 'decisions.1')).toBe(true);
  });

  it('finds that a result belongs to another input', () => {
    const other = { ...input, rulePackId: 'rules-2' };
    expect(verify(other, evaluate(input)).map(({ path }) => path)).toEqual([['inputHash']]);
  });

  it.each([null, 1, 'text', []])('takes %j as a different result', (result) => {
    expect(verify(input, result)).toHaveLength(1);
  });

  it('refuses an input that cannot be evaluated', () => {
    expect(() => verify({ ...input, sheets: [] }, {})).toThrow(EvaluationInputError);
  });
});
