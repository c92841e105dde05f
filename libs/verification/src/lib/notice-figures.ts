import {
  drawCommitment,
  drawEntriesHash,
  inputHash,
  preferenceOf,
  type EvaluationInput,
  type EvaluationResult,
} from '@chengjie/evaluation';
import { fenToYuan, formatDecimal, parseDecimal } from '@chengjie/kernel';
import { compared, type Figure } from './figure.js';
import type { PublishedEvaluation, PublishedLot } from './published-lot.js';

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

/** Whether the evaluation started from what the notice says, and from nothing else. */
export function noticeFigures(lot: PublishedLot, input: EvaluationInput): Figure[] {
  const criterionOf = (id: string) => lot.criteria.find((criterion) => criterion.id === id);
  return [
    compared('project', [lot.projectId, lot.id], [input.projectId, input.lotId]),
    compared('method', lot.evaluationMethod, input.method),
    // Inputs of before criteria could be marked name no procedure; what it decides is compared by the marks themselves.
    ...(input.procedure === undefined ? [] : [compared('procedure', lot.procedure, input.procedure)]),
    compared('rulePack', lot.rulePack?.id ?? null, input.rulePackId),
    compared('budget', lot.budget.amount, fenToYuan(input.ceilingFen)),
    compared('priceWeight', points(lot.priceWeight), points(input.priceWeight)),
    compared('criteria', lot.criteria.map(({ id }) => id).toSorted(), input.criteria.map(({ id }) => id).toSorted()),
    ...input.criteria.flatMap(({ id, name, maxPoints }) => {
      const published = criterionOf(id);
      return [
        compared('criterionName', [published?.name.zh ?? null, published?.name.en ?? null], [name.zh, name.en], {
          criterion: name,
        }),
        compared('criterionPoints', points(published?.maxPoints), points(maxPoints), { criterion: name }),
      ];
    }),
    compared(
      'technical',
      lot.criteria
        .filter(({ technical }) => technical)
        .map(({ id }) => id)
        .toSorted(),
      (input.technicalCriterionIds ?? []).toSorted(),
    ),
    compared('ladder', lot.tieLadder.map(stepText), input.tieLadder.map(stepText)),
    compared('minimumValidBids', String(lot.minimumValidBids), String(input.minimumValidBids)),
    compared('commitment', lot.drawCommitment, input.draw?.commitment ?? null),
    ...(input.draw ? [compared('commitmentOfSecret', lot.drawCommitment, drawCommitment(input.draw.secret))] : []),
  ];
}

/** Whether the bids are those of the opening record, each with its bidder, price and state, and with what it brought to the draw. */
export function openingFigures(lot: PublishedLot, input: EvaluationInput, { excluded }: EvaluationResult): Figure[] {
  const opened = (lot.openingRecord?.nodes ?? []).filter(({ status }) => status !== 'SEAL_BROKEN');
  const { projectId, id: lotId, drawEntriesHash: fixed } = lot;
  const entries = input.bids.map(({ id, drawSecret }) => ({ bidId: id, secret: drawSecret }));
  return [
    compared('openedBids', opened.map(({ id }) => id).toSorted(), input.bids.map(({ id }) => id).toSorted()),
    // Lots that were opened before the hash was fixed have none.
    ...(fixed === null ? [] : [compared('drawEntries', fixed, drawEntriesHash({ projectId, lotId, entries }))]),
    ...input.bids.flatMap((bid) => {
      const published = opened.find(({ id }) => id === bid.id);
      const of = { bidder: bid.bidderName };
      const isOut = excluded.some(({ bidId }) => bidId === bid.id);
      const reason = bid.invalid?.reason;
      return [
        compared('openedBidder', published?.bidder.id ?? null, bid.bidderId, of),
        compared('openedName', published?.bidderName ?? null, bid.bidderName, of),
        compared('openedPrice', published?.price?.amount ?? null, fenToYuan(bid.bidPriceFen), of),
        compared('evaluatedPrice', published?.price?.amount ?? null, fenToYuan(bid.evaluatedPriceFen), of),
        compared('openedFederation', String(published?.federation ?? null), String(bid.federation), of),
        compared('openedStatus', published?.status ?? null, isOut ? 'INVALID' : 'VALID', of),
        ...(reason ? [compared('invalidReason', [published?.invalidReason?.zh ?? null], [reason.zh], of)] : []),
      ];
    }),
  ];
}

/** Whether panel and sheets are those that were published with the ranking. */
export function sheetFigures(lot: PublishedLot, { evaluators, bids, sheets }: EvaluationInput): Figure[] {
  const { panel, rankedBids, evaluation } = lot;
  const at = evaluation?.evaluatedAt ?? '';
  const sat = ({ recusedAt }: { readonly recusedAt: string | null }) => recusedAt === null || recusedAt > at;
  const seats = (panel ?? []).map((seat) => seatText(`评审 ${seat.number}`, sat(seat))).toSorted();
  const out = new Set(evaluators.filter(({ recused }) => recused).map(({ id }) => id));
  return [
    ...(panel
      ? [compared('panel', seats, evaluators.map(({ id, recused }) => seatText(id, !recused)).toSorted())]
      : []),
    ...(rankedBids?.nodes ?? []).map(({ id, scores }) => {
      const published = scores.flatMap(({ criterionId, sheets: given }) =>
        given.map((sheet) => [criterionId, sheet.evaluator, points(sheet.points)].join(' ')),
      );
      const used = sheets
        .filter((sheet) => sheet.bidId === id && !out.has(sheet.evaluatorId))
        .map((sheet) => [sheet.criterionId, sheet.evaluatorId, points(sheet.points)].join(' '));
      const bidder = bids.find((bid) => bid.id === id)?.bidderName ?? id;
      return compared('sheets', published.toSorted(), used.toSorted(), { bidder });
    }),
  ];
}

/** Whether the ranking that the platform shows is the one that was computed. */
export function rankingFigures({ rankedBids }: PublishedLot, { ranking, scores }: EvaluationResult): Figure[] {
  if (!rankedBids) return [];
  return rankedBids.nodes.map(({ id, place, totalScore, priceScore }) => {
    const ranked = ranking.find((each) => each.place === place);
    const scored = scores.find(({ bidId }) => bidId === ranked?.bidId);
    const computed = [ranked?.bidId ?? null, points(ranked?.total), points(scored?.priceScore)];
    return compared('rankedBid', [id, points(totalScore), points(priceScore)], computed, { place });
  });
}

function seatText(evaluator: string, sits: boolean): string {
  return sits ? evaluator : `${evaluator} ×`;
}

/** Whether the award is what the recomputed ranking gives for its bid. */
export function awardFigures({ award }: PublishedLot, input: EvaluationInput, result: EvaluationResult): Figure[] {
  if (!award) return [];
  const bid = input.bids.find(({ id }) => id === award.bid.id);
  const ranked = result.ranking.find(({ bidId }) => bidId === award.bid.id);
  return [
    compared(
      'awardedBidder',
      [award.bidder.id, award.bid.bidderName],
      [ranked?.bidderId ?? null, ranked?.bidderName ?? null],
      {
        ...(ranked && { place: ranked.place }),
      },
    ),
    compared('awardedAmount', award.amount.amount, bid ? fenToYuan(bid.bidPriceFen) : null),
    compared('preferentialAward', String(award.preferential), String(Boolean(preferenceOf(result, award.bid.id)))),
  ];
}

function stepText(step: { readonly step: string; readonly criterionId?: string | null }): string {
  return step.criterionId ? `${step.step} ${step.criterionId}` : step.step;
}

function points(text: string | null | undefined): string | null {
  return text === undefined || text === null ? null : formatDecimal(parseDecimal(text), 2);
}
