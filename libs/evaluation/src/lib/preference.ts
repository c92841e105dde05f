import { Rational } from '@chengjie/kernel';
import type { EvaluationInput } from './input.js';
import type { CounterfactualPlace } from './result.js';
import { formatPoints, type ScoredBid } from './score.js';
import type { BrokenTie } from './tie-break.js';

/** Part of a tie group in which the federation step put federations above others, without its wording. */
export interface Preference {
  readonly ladderStepIndex: number;
  readonly firstPlace: number;
  /** In order of place. */
  readonly federations: readonly ScoredBid[];
  readonly others: readonly ScoredBid[];
  readonly counterfactual: readonly CounterfactualPlace[];
}

/**
 * Where in a tie group the federation step really decided. Steps before it may have cut the group, so it can have
 * decided in several parts, each with a counterfactual of its own: no bid outside a part could have moved.
 * @param firstPlace of the tie group
 */
export function findPreferences(input: EvaluationInput, broken: BrokenTie, firstPlace: number): Preference[] {
  return broken.applications
    .filter(({ step, parts }) => step === 'FEDERATION' && parts.length > 1)
    .map(({ ladderStepIndex, bidIds }) => {
      const touched = new Set(bidIds);
      const members = broken.order.filter(({ bid }) => touched.has(bid.id));
      const first = firstPlace + broken.order.findIndex(({ bid }) => touched.has(bid.id));
      return {
        ladderStepIndex,
        firstPlace: first,
        federations: members.filter(({ bid }) => bid.federation),
        others: members.filter(({ bid }) => !bid.federation),
        counterfactual: withoutStep(input, members, ladderStepIndex, first),
      };
    });
}

/**
 * The same bids with the federation step left out: the steps after it cut what they can, and whom they leave equal
 * would have drawn with equal chances. The draw that took place is not asked, since it was another one.
 */
function withoutStep(
  input: EvaluationInput,
  members: readonly ScoredBid[],
  federationStep: number,
  firstPlace: number,
): CounterfactualPlace[] {
  const criterionIds = input.tieLadder
    .slice(federationStep + 1)
    .flatMap((step) => (step.step === 'CRITERION' ? [step.criterionId] : []));
  const merit = ({ averages }: ScoredBid) => criterionIds.map((id) => averages.get(id) ?? Rational.ZERO);
  const better = (a: ScoredBid, b: ScoredBid) => {
    const [mine, theirs] = [merit(a), merit(b)];
    return mine.reduce((sign, value, index) => sign || (theirs[index] ?? Rational.ZERO).compare(value), 0);
  };
  const classes = Map.groupBy(members, (bid) => merit(bid).map(formatPoints).join(' '));
  const ordered = [...classes.values()].sort((a, b) => (a[0] && b[0] ? better(a[0], b[0]) : 0));
  const span = new Map<string, { from: number; to: number; chance: string }>();
  let next = firstPlace;
  for (const equals of ordered) {
    const chance = Rational.of(1, equals.length).toString();
    for (const { bid } of equals) span.set(bid.id, { from: next, to: next + equals.length - 1, chance });
    next += equals.length;
  }
  return members.map(({ bid }, index) => {
    const place = firstPlace + index;
    return { bidId: bid.id, place, ...(span.get(bid.id) ?? { from: place, to: place, chance: '1' }) };
  });
}
