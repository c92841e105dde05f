import { Rational } from '@chengjie/kernel';
import type { Drawing } from './drawing.js';
import type { EvaluationInput, LadderStep } from './input.js';
import type { Draw, LadderApplication, Measure } from './result.js';
import { formatPoints, type ScoredBid } from './score.js';

/** Why two neighbours within a tie group stand as they do. */
export interface LadderCut {
  readonly ladderStepIndex: number;
  readonly step: LadderStep['step'];
  readonly measure: Measure;
  readonly criterionId: string | null;
  readonly higherValue: string;
  readonly lowerValue: string;
}

/** A group fully ordered by the ladder. */
export interface BrokenTie {
  readonly order: readonly ScoredBid[];
  /** `cuts[i]` stands between `order[i]` and `order[i + 1]`: the step that parted them, and no other. */
  readonly cuts: readonly LadderCut[];
  readonly applications: readonly LadderApplication[];
  readonly draws: readonly Draw[];
  /** Groups that reached the draw while the buyer's secret is sealed; their order is not to be used. */
  readonly undrawn: readonly (readonly string[])[];
}

/** What a step makes of a group: its parts, best first, each with the value its members share. */
interface Split {
  readonly parts: readonly { readonly bids: readonly ScoredBid[]; readonly value: string }[];
  readonly measure: Measure;
  readonly draw: Draw | null;
}

/**
 * Orders bids that nothing has told apart so far, from one step of the ladder on. A step that parts the group hands
 * each part to the next step by itself, so a federation tie below the top is treated like one at the top.
 * @param group in order of bid id
 * @param drawing null while the buyer's secret is sealed
 */
export function breakTie(
  input: EvaluationInput,
  group: readonly ScoredBid[],
  drawing: Drawing | null,
  from = 0,
): BrokenTie {
  const step = input.tieLadder[from];
  if (group.length < 2 || !step) return { order: group, cuts: [], applications: [], draws: [], undrawn: [] };
  const bidIds = group.map(({ bid }) => bid.id);
  const split = applyStep(step, from, group, drawing);
  if (!split) {
    return { order: group, cuts: [], applications: [], draws: [], undrawn: [bidIds] };
  }
  const rests = split.parts.map(({ bids }) => breakTie(input, bids, drawing, from + 1));
  const cuts = rests.flatMap((rest, index) => {
    const [upper, lower] = [split.parts[index], split.parts[index + 1]];
    if (!upper || !lower) return rest.cuts;
    const cut: LadderCut = {
      ladderStepIndex: from,
      step: step.step,
      measure: split.measure,
      criterionId: step.step === 'CRITERION' ? step.criterionId : null,
      higherValue: upper.value,
      lowerValue: lower.value,
    };
    return [...rest.cuts, cut];
  });
  const application: LadderApplication = {
    ladderStepIndex: from,
    step: step.step,
    bidIds,
    parts: split.parts.map(({ bids }) => bids.map(({ bid }) => bid.id)),
  };
  return {
    order: rests.flatMap(({ order }) => order),
    cuts,
    applications: [application, ...rests.flatMap(({ applications }) => applications)],
    draws: [...(split.draw ? [split.draw] : []), ...rests.flatMap(({ draws }) => draws)],
    undrawn: rests.flatMap(({ undrawn }) => undrawn),
  };
}

/** @returns null for a draw whose secret is sealed */
function applyStep(
  step: LadderStep,
  index: number,
  group: readonly ScoredBid[],
  drawing: Drawing | null,
): Split | null {
  switch (step.step) {
    case 'FEDERATION':
      return { measure: 'FEDERATION', draw: null, parts: federationsFirst(group) };
    case 'CRITERION':
      return { measure: 'CRITERION_SCORE', draw: null, parts: byCriterion(group, step.criterionId) };
    case 'DRAW':
      return drawing && byDraw(drawing, index, group);
  }
}

function federationsFirst(group: readonly ScoredBid[]): Split['parts'] {
  return [true, false]
    .map((federation) => ({
      bids: group.filter(({ bid }) => bid.federation === federation),
      value: String(federation),
    }))
    .filter(({ bids }) => bids.length > 0);
}

function byCriterion(group: readonly ScoredBid[], criterionId: string): Split['parts'] {
  const average = ({ averages }: ScoredBid) => averages.get(criterionId) ?? Rational.ZERO;
  const parts = Map.groupBy(group, (bid) => formatPoints(average(bid)));
  return [...parts]
    .map(([value, bids]) => ({ value, bids }))
    .sort((a, b) => {
      const [upper, lower] = [a.bids[0], b.bids[0]];
      return upper && lower ? average(lower).compare(average(upper)) : 0;
    });
}

function byDraw(drawing: Drawing, ladderStepIndex: number, group: readonly ScoredBid[]): Split {
  const draw = drawing.draw(
    ladderStepIndex,
    group.map(({ bid }) => bid),
  );
  const byId = new Map(group.map((scored) => [scored.bid.id, scored]));
  return {
    measure: 'DRAW_HASH',
    parts: draw.order.flatMap(({ bidId, hash }) => {
      const scored = byId.get(bidId);
      return scored ? [{ bids: [scored], value: hash }] : [];
    }),
    draw,
  };
}
