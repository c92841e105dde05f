import { describe, expect, it } from '@jest/globals';
import { sha256Hex } from '@chengjie/kernel';
import { DRAW, FEDERATION, criterionStep, lotOf, type BidLine } from '../testing/lot.js';
import { evaluate } from './evaluate.js';
import type { LadderStep } from './input.js';
import { ENGINE_VERSIONS } from './result.js';

/** Bids of one total: what is missing of their points for the plan they have for the record. */
function tied(plans: Readonly<Record<string, number>>, tieLadder: readonly LadderStep[]) {
  const evaluators = [{ id: 'e1', recused: false }];
  const lines = Object.keys(plans).map((id): BidLine => ({ id, price: 80_000, federation: id.startsWith('F') }));
  const sheets = Object.entries(plans).flatMap(([bidId, plan]) => [
    { evaluatorId: 'e1', bidId, criterionId: 'plan', points: String(plan) },
    { evaluatorId: 'e1', bidId, criterionId: 'work', points: String(40 - plan) },
  ]);
  const criteria = ['plan', 'work'].map((id) => ({ id, name: { zh: id, en: id }, maxPoints: '40' }));
  return lotOf(lines, { tieLadder, evaluators, sheets, criteria });
}

const BY_PLAN = [FEDERATION, criterionStep('plan'), DRAW];

describe('whether the federation step changed anything', () => {
  it.each([
    ['no, where merit alone would have put them so', { F: 30, N: 20 }, BY_PLAN, false],
    ['no, where merit would have kept the first and the last', { F: 30, F2: 20, N: 10 }, BY_PLAN, false],
    ['yes, where merit would have put another first', { F: 20, N: 30 }, BY_PLAN, true],
    ['yes, where merit would have put another between', { F: 30, F2: 10, N: 20 }, BY_PLAN, true],
    ['yes, where lots would have been drawn', { F: 20, N: 20 }, [FEDERATION, DRAW], true],
  ])('%s', (_, plans, ladder, changed) => {
    const input = tied(plans, ladder);
    for (const version of ENGINE_VERSIONS) {
      const { preferentialGroups } = evaluate(input, sha256Hex, version);
      expect([version, preferentialGroups.map(({ counterfactual }) => counterfactual.changed)]).toEqual([
        version,
        [changed],
      ]);
    }
  });
});

it('gives federations one place after the other', () => {
  const { preferentialPlaces } = evaluate(tied({ F: 30, F2: 20, N: 10 }, BY_PLAN));
  expect(preferentialPlaces.map(({ place, bidId }) => [place, bidId])).toEqual([
    [1, 'F'],
    [2, 'F2'],
  ]);
});
