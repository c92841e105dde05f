import {
  drawCommitment,
  inputHash,
  preferenceOf,
  type EvaluationInput,
  type EvaluationResult,
} from '@chengjie/evaluation';
import { fenToYuan, formatDecimal, parseDecimal } from '@chengjie/kernel';
import { compared, type Figure } from './figure.js';
import type { RepeatedLotFragment, RepeatPageQuery } from './repeat-page.generated.js';

/** What is published about a lot and its project, as the page of the repetition asks for it. */
export type PublishedLot = Omit<NonNullable<RepeatPageQuery['project']>, 'lots' | 'id' | 'title'> & RepeatedLotFragment;

type PublishedEvaluation = NonNullable<PublishedLot['evaluation']>;

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
export function noticeFigures(lot: PublishedLot, input: EvaluationInput): Figure[] {
  const opened = lot.openingRecord?.nodes ?? [];
  const maxPointsOf = (id: string) => lot.criteria.find((criterion) => criterion.id === id)?.maxPoints;
  return [
    compared('method', lot.evaluationMethod, input.method),
    compared('rulePack', lot.rulePack?.id ?? null, input.rulePackId),
    compared('budget', lot.budget.amount, fenToYuan(input.ceilingFen)),
    compared('priceWeight', points(lot.priceWeight), points(input.priceWeight)),
    ...input.criteria.map(({ id, name, maxPoints }) =>
      compared('criterionPoints', points(maxPointsOf(id)), points(maxPoints), { criterion: name }),
    ),
    compared('ladder', lot.tieLadder.map(stepText), input.tieLadder.map(stepText)),
    compared('minimumValidBids', String(lot.minimumValidBids), String(input.minimumValidBids)),
    compared('commitment', lot.drawCommitment, input.draw?.commitment ?? null),
    ...(input.draw ? [compared('commitmentOfSecret', lot.drawCommitment, drawCommitment(input.draw.secret))] : []),
    compared('openedBids', String(lot.openingRecord?.totalCount ?? 0), String(input.bids.length)),
    ...input.bids.map(({ id, bidderName, bidPriceFen }) =>
      compared('openedPrice', opened.find((bid) => bid.id === id)?.price?.amount ?? null, fenToYuan(bidPriceFen), {
        bidder: bidderName,
      }),
    ),
  ];
}

/** Whether the award is what the recomputed ranking gives for its bid. */
export function awardFigures({ award }: PublishedLot, input: EvaluationInput, result: EvaluationResult): Figure[] {
  if (!award) return [];
  const bid = input.bids.find(({ id }) => id === award.bid.id);
  const ranked = result.ranking.find(({ bidId }) => bidId === award.bid.id);
  return [
    compared('awardedBidder', award.bidder.name, ranked?.bidderName ?? null, ranked && { place: ranked.place }),
    compared('awardedAmount', award.amount.amount, bid ? fenToYuan(bid.bidPriceFen) : null),
    compared('preferentialAward', String(award.preferential), String(Boolean(preferenceOf(result, award.bid.id)))),
  ];
}

function stepText(step: { readonly step: string; readonly criterionId?: string | null }): string {
  return step.criterionId ? `${step.step} ${step.criterionId}` : step.step;
}

function points(text: string | undefined): string | null {
  return text === undefined ? null : formatDecimal(parseDecimal(text), 2);
}
