import { Rational } from '@chengjie/kernel';
import type { EvaluationInput, LadderStep } from './input.js';
import type { CounterfactualPlace, EngineVersion } from './result.js';
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
  /** Whether the step changed anything, by the rules of each version. */
  readonly changed: (version: EngineVersion) => boolean;
}

/** The places over which a bid draws with equal chances; one certain place where `from` = `to`. */
type Span = Pick<CounterfactualPlace, 'from' | 'to' | 'chance'>;

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
      const federations = members.filter(({ bid }) => bid.federation);
      const others = members.filter(({ bid }) => !bid.federation);
      const later = input.tieLadder.slice(ladderStepIndex + 1);
      const without = spansOf(members, later, first);
      const withStep = new Map([
        ...spansOf(federations, later, first),
        ...spansOf(others, later, first + federations.length),
      ]);
      const counterfactual = members.map(({ bid: { id } }, index) => placeOf(id, first + index, without));
      const byOutcome = counterfactual.some(({ place, from, to }) => place !== from || place !== to);
      const byChances = counterfactual.some(({ bidId, from, to }) => {
        const span = withStep.get(bidId);
        return span?.from !== from || span.to !== to;
      });
      return {
        ...{ ladderStepIndex, firstPlace: first, federations, others, counterfactual },
        changed: (version) => (version === '1.0.0' ? byOutcome : byChances),
      };
    });
}

function placeOf(bidId: string, place: number, spans: ReadonlyMap<string, Span>): CounterfactualPlace {
  return { bidId, place, ...(spans.get(bidId) ?? { from: place, to: place, chance: '1' }) };
}

/**
 * Where these bids stand by the steps that follow: they cut what they can, and whom they leave equal draws with equal
 * chances. The draw that took place is not asked, since without the federation step it was another one.
 */
function spansOf(
  members: readonly ScoredBid[],
  later: readonly LadderStep[],
  firstPlace: number,
): ReadonlyMap<string, Span> {
  const criterionIds = later.flatMap((step) => (step.step === 'CRITERION' ? [step.criterionId] : []));
  const merit = ({ averages }: ScoredBid) => criterionIds.map((id) => averages.get(id) ?? Rational.ZERO);
  const better = (a: ScoredBid, b: ScoredBid) => {
    const [mine, theirs] = [merit(a), merit(b)];
    return mine.reduce((sign, value, index) => sign || (theirs[index] ?? Rational.ZERO).compare(value), 0);
  };
  const classes = Map.groupBy(members, (bid) => merit(bid).map(formatPoints).join(' '));
  const ordered = [...classes.values()].sort((a, b) => (a[0] && b[0] ? better(a[0], b[0]) : 0));
  const spans = new Map<string, Span>();
  let next = firstPlace;
  for (const equals of ordered) {
    const chance = Rational.of(1, equals.length).toString();
    for (const { bid } of equals) spans.set(bid.id, { from: next, to: next + equals.length - 1, chance });
    next += equals.length;
  }
  return spans;
}
