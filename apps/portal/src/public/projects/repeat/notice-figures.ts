import {
  drawCommitment,
  inputHash,
  preferenceOf,
  type EvaluationInput,
  type EvaluationResult,
} from '@chengjie/evaluation';
import { fenToYuan, formatDecimal, parseDecimal } from '@chengjie/kernel';
import { compared, type Figure } from './figure.js';
import type { RepeatPageQuery } from './repeat-page.generated.js';

/** What is published about a project, as the page of the repetition asks for it. */
export type PublishedProject = RepeatPageQuery['project'];

type PublishedEvaluation = NonNullable<PublishedProject['evaluation']>;

/** Whether the fingerprints that stand beside the input are those of this very input, and by which rules it was computed. */
export function fingerprintFigures(
  evaluation: PublishedEvaluation,
  input: EvaluationInput,
  result: EvaluationResult,
): Figure[] {
  const hash = inputHash(input);
  return [
    compared('inputHash', evaluation.inputHash, hash),
    compared('engineVersion', evaluation.engineVersion, result.engineVersion),
  ];
}

/** Whether the evaluation started from what the notice and the opening record say, and from nothing else. */
export function noticeFigures(project: PublishedProject, input: EvaluationInput): Figure[] {
  const opened = project.openingRecord?.edges.map(({ node }) => node) ?? [];
  const maxPointsOf = (id: string) => project.criteria.find((criterion) => criterion.id === id)?.maxPoints;
  return [
    compared('method', project.evaluationMethod, input.method),
    compared('rulePack', project.rulePackId, input.rulePackId),
    compared('budget', project.budget.amount, fenToYuan(input.ceilingFen)),
    compared('priceWeight', points(project.priceWeight), points(input.priceWeight)),
    ...input.criteria.map(({ id, name, maxPoints }) =>
      compared('criterionPoints', points(maxPointsOf(id)), points(maxPoints), { criterion: name }),
    ),
    compared('ladder', project.tieLadder.map(stepText), input.tieLadder.map(stepText)),
    compared('minimumValidBids', String(project.minimumValidBids), String(input.minimumValidBids)),
    compared('commitment', project.drawCommitment, input.draw?.commitment ?? null),
    ...(input.draw ? [compared('commitmentOfSecret', project.drawCommitment, drawCommitment(input.draw.secret))] : []),
    compared('openedBids', String(project.openingRecord?.totalCount ?? 0), String(input.bids.length)),
    ...input.bids.map(({ id, bidderName, bidPriceFen }) =>
      compared('openedPrice', opened.find((bid) => bid.id === id)?.price.amount ?? null, fenToYuan(bidPriceFen), {
        bidder: bidderName,
      }),
    ),
  ];
}

/** Whether the award is what the recomputed ranking gives for its bid. */
export function awardFigures(project: PublishedProject, input: EvaluationInput, result: EvaluationResult): Figure[] {
  const { award } = project;
  if (!award) return [];
  const bid = input.bids.find(({ id }) => id === award.bidId);
  const ranked = result.ranking.find(({ bidId }) => bidId === award.bidId);
  return [
    compared('awardedBidder', award.bidder.name, ranked?.bidderName ?? null, ranked && { place: ranked.place }),
    compared('awardedAmount', award.amount.amount, bid ? fenToYuan(bid.bidPriceFen) : null),
    compared('preferentialAward', String(award.preferential), String(Boolean(preferenceOf(result, award.bidId)))),
  ];
}

function stepText(step: { readonly step: string; readonly criterionId?: string | null }): string {
  return step.criterionId ? `${step.step} ${step.criterionId}` : step.step;
}

function points(text: string | undefined): string | null {
  return text === undefined ? null : formatDecimal(parseDecimal(text), 2);
}
