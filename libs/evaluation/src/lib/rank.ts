import type { Drawing } from './drawing.js';
import type { EvaluationInput } from './input.js';
import { methodOrder } from './methods.js';
import type { OrderKey } from './order-key.js';
import type { DecidingStep, Measure } from './result.js';
import type { ScoredBid } from './score.js';
import { breakTie, type BrokenTie } from './tie-break.js';

/** Why two neighbours of the ranking stand as they do, without its wording. */
export interface RankCut {
  readonly step: DecidingStep;
  readonly measure: Measure;
  readonly higherValue: string;
  readonly lowerValue: string;
  readonly ladderStepIndex: number | null;
  readonly criterionId: string | null;
}

/** Bids on equal terms, and how the ladder ordered them. */
export interface RankedTie {
  /** Place of its first bid, from 1. */
  readonly firstPlace: number;
  readonly keys: readonly OrderKey[];
  readonly broken: BrokenTie;
}

/** The complete order of the valid bids. */
export interface Ranking {
  readonly order: readonly ScoredBid[];
  /** `cuts[i]` stands between `order[i]` and `order[i + 1]`. */
  readonly cuts: readonly RankCut[];
  readonly ties: readonly RankedTie[];
}

/** Ranks scored bids: the method's own order first, the printed ladder among those it leaves equal. */
export function rankBids(input: EvaluationInput, bids: readonly ScoredBid[], drawing: Drawing | null): Ranking {
  const keys = methodOrder(input);
  const groups = equalGroups(bids, keys);
  const order: ScoredBid[] = [];
  const cuts: RankCut[] = [];
  const ties: RankedTie[] = [];
  groups.forEach((group, index) => {
    const broken = breakTie(input, group, drawing);
    if (group.length > 1) ties.push({ firstPlace: order.length + 1, keys, broken });
    // One by one: as arguments, a hundred thousand tied bids would not fit on the stack.
    for (const bid of broken.order) order.push(bid);
    for (const cut of broken.cuts) cuts.push(cut);
    const next = groups[index + 1];
    if (next) cuts.push(cutBetween(group, next, keys));
  });
  return { order, cuts, ties };
}

function compareByMethod(a: ScoredBid, b: ScoredBid, keys: readonly OrderKey[]): number {
  for (const key of keys) {
    const difference = key.compare(a, b);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Best group first; the sort is stable, so within a group the order of bid ids stays. */
function equalGroups(bids: readonly ScoredBid[], keys: readonly OrderKey[]): ScoredBid[][] {
  const groups: ScoredBid[][] = [];
  for (const bid of bids.toSorted((a, b) => compareByMethod(a, b, keys))) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && compareByMethod(first, bid, keys) === 0) group.push(bid);
    else groups.push([bid]);
  }
  return groups;
}

function cutBetween(upper: readonly ScoredBid[], lower: readonly ScoredBid[], keys: readonly OrderKey[]): RankCut {
  const [higher, next] = [upper[0], lower[0]];
  const key = higher && next && keys.find((each) => each.compare(higher, next) !== 0);
  if (!key) throw new Error('Neighbouring groups differ in the method’s own order');
  return {
    step: key.step,
    measure: key.measure,
    higherValue: key.show(higher),
    lowerValue: key.show(next),
    ladderStepIndex: null,
    criterionId: null,
  };
}
