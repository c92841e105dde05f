import {
  drawCommitment,
  drawEntriesHash,
  ENGINE_VERSIONS,
  inputHash,
  minimumAfterLosses,
  preferenceOf,
  type EvaluationInput,
  type EngineVersion,
  type EvaluationResult,
} from '@chengjie/evaluation';
import { contentHash, fenToYuan, formatDecimal, parseDecimal } from '@chengjie/kernel';
import { at } from './at.js';
import { compared, type Figure, type Shown } from './figure.js';
import type { PublishedBid, PublishedEvaluation, PublishedLot, PublishedSeat } from './published-lot.js';

/**
 * Whether the fingerprints that stand beside the input are those of this very input, and by which rules it was computed: those
 * that the result names, yet none older than what lot and input have in them.
 */
export function fingerprintFigures(
  { drawEntriesHash: fixed }: PublishedLot,
  evaluation: PublishedEvaluation,
  input: EvaluationInput,
  result: EvaluationResult,
): Figure[] {
  const hash = inputHash(input);
  return [
    compared('inputHash', evaluation.inputHash, hash),
    compared('engineVersion', evaluation.engineVersion, laterOf(result.engineVersion, oldestFor(fixed, input))),
  ];
}

/** The first engine that there was when a lot was opened, or its notice printed, as these were. */
function oldestFor(fixed: string | null, input: EvaluationInput): EngineVersion {
  if (input.regime !== undefined) return '2.2.0';
  if (input.procedure !== undefined) return '2.1.0';
  return fixed !== null || input.draw?.entriesHash !== undefined ? '2.0.0' : '1.0.0';
}

function laterOf(version: string, oldest: EngineVersion): string {
  const versions: readonly string[] = ENGINE_VERSIONS;
  return versions.indexOf(version) < versions.indexOf(oldest) ? oldest : version;
}

/** Whether the evaluation started from what the notice says, and from nothing else. */
export function noticeFigures(lot: PublishedLot, input: EvaluationInput): Figure[] {
  const criterionOf = (id: string) => lot.criteria.find((criterion) => criterion.id === id);
  return [
    compared('project', [lot.projectId, lot.id], [input.projectId, input.lotId]),
    compared('method', lot.evaluationMethod, input.method),
    // Inputs of before criteria could be marked name no procedure; what it decides is compared by the marks themselves.
    ...(input.procedure === undefined ? [] : [compared('procedure', lot.procedure, input.procedure)]),
    // Inputs of before 2.2.0 name no regime.
    ...(input.regime === undefined ? [] : [compared('regime', lot.regime, input.regime)]),
    compared('rulePack', lot.rulePack?.id ?? null, input.rulePackId),
    compared('rulePackHash', lot.rulePackHash, hashOfPack(lot.rulePack, input)),
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
    compared('minimumBids', textOf(lot.minimumBids), ofPack(lot, 'minimumBids')),
    compared(
      'minimumValidBids',
      lot.minimumValidBids === null ? null : textOf(minimumAfterLosses(lot.minimumValidBids, input.bids)),
      textOf(input.minimumValidBids),
    ),
    // The input has it from the notice: both may have been changed alike.
    compared('minimumValidBidsOfPack', textOf(lot.minimumValidBids), ofPack(lot, 'minimumValidBids')),
    compared('commitment', lot.drawCommitment, input.draw?.commitment ?? null),
    ...(input.draw ? [compared('commitmentOfSecret', lot.drawCommitment, drawCommitment(input.draw.secret))] : []),
  ];
}

/** What the pack says of the lot's procedure. */
function ofPack({ rulePack, regime, procedure }: PublishedLot, rule: string): Shown {
  return textOf(at(rulePack?.value, ['procedures', regime, procedure, rule]));
}

function textOf(value: unknown): Shown {
  return typeof value === 'number' ? String(value) : null;
}

/** The fingerprint of the pack as it is shown, if it is the one that the input names. */
function hashOfPack(pack: PublishedLot['rulePack'], { rulePackId }: EvaluationInput): string | null {
  const value = pack?.value;
  const isNamed = typeof value === 'object' && value !== null && 'id' in value && value.id === rulePackId;
  return isNamed ? contentHash(value) : null;
}

/** Whether the bids are those of the opening record, each with its bidder, price and state, and with what it brought to the draw. */
export function openingFigures(lot: PublishedLot, input: EvaluationInput, result: EvaluationResult): Figure[] {
  const record = lot.openingRecord?.nodes ?? [];
  const opened = record.filter(({ status }) => status !== 'SEAL_BROKEN');
  const { projectId, id: lotId, drawEntriesHash: fixed } = lot;
  const entries = input.bids.map(({ id, drawSecret }) => ({ bidId: id, secret: drawSecret }));
  return [
    // One whose seal is broken was in at the deadline too.
    compared('enoughBids', String(record.length >= (lot.minimumBids ?? 1)), 'true'),
    compared('openedBids', opened.map(({ id }) => id).toSorted(), input.bids.map(({ id }) => id).toSorted()),
    // Lots that were opened before the hash was fixed have none, and no draw of theirs has a seed of all bids.
    ...(fixed === null && !restsOnEntries(input, result)
      ? []
      : [compared('drawEntries', fixed, drawEntriesHash({ projectId, lotId, entries }))]),
    ...input.bids.flatMap((bid) => {
      const published = opened.find(({ id }) => id === bid.id);
      const of = { bidder: bid.bidderName };
      const isOut = result.excluded.some(({ bidId }) => bidId === bid.id);
      return [
        compared('openedBidder', published?.bidder.id ?? null, bid.bidderId, of),
        compared('openedName', published?.bidderName ?? null, bid.bidderName, of),
        compared('openedPrice', published?.price?.amount ?? null, fenToYuan(bid.bidPriceFen), of),
        compared('evaluatedPrice', published?.price?.amount ?? null, fenToYuan(bid.evaluatedPriceFen), of),
        compared('openedFederation', String(published?.federation ?? null), String(bid.federation), of),
        compared('openedStatus', published?.status ?? null, isOut ? 'INVALID' : 'VALID', of),
        ...reasonFigures(bid, published, result, of),
      ];
    }),
  ];
}

/** Whether anything says that what the bidders bring to the draw was fixed with the opening. */
function restsOnEntries({ draw }: EvaluationInput, { drawSeed }: EvaluationResult): boolean {
  return draw?.entriesHash !== undefined || Boolean(drawSeed);
}

/** Code and words of why a bid is invalid. For a price above the budget opening and ranking have words of their own. */
function reasonFigures(
  { id, invalid }: EvaluationInput['bids'][number],
  published: PublishedBid | undefined,
  { excluded }: EvaluationResult,
  of: Figure['of'],
): Figure[] {
  const code = excluded.find(({ bidId }) => bidId === id)?.code ?? null;
  const publishedCode = published?.invalidReasonCode ?? null;
  if (code === null && publishedCode === null) return [];
  const { zh = null, en = null } = published?.invalidReason ?? {};
  const [words, given] = invalid
    ? [
        [zh, en],
        [invalid.reason.zh, invalid.reason.en],
      ]
    : [[], []];
  return [compared('invalidReason', [publishedCode, ...words], [code, ...given], of)];
}

/** Whether panel and sheets are those that were published with the ranking. */
export function sheetFigures(lot: PublishedLot, input: EvaluationInput, { ranking }: EvaluationResult): Figure[] {
  const { evaluators, bids, sheets } = input;
  const { panel, status, rankedBids, evaluation, firstEvaluation } = lot;
  const at = (firstEvaluation ?? evaluation)?.evaluatedAt ?? '';
  const sat = ({ recusedAt }: PublishedSeat) => recusedAt === null || recusedAt > at;
  // Whoever came after the first ranking, for further lots, had no part in this one, and who left then had.
  const then = (panel ?? []).filter(({ appointedAt }) => appointedAt <= at);
  const seats = then.map((seat) => seatText(`评审 ${seat.number}`, sat(seat))).toSorted();
  const isRanked = ({ id }: { readonly id: string }) => ranking.some(({ bidId }) => bidId === id);
  const out = new Set(evaluators.filter(({ recused }) => recused).map(({ id }) => id));
  return [
    // The panel becomes public with the award.
    ...(panel || (ranking.length > 0 && status === 'AWARDED')
      ? [compared('panel', seats, evaluators.map(({ id, recused }) => seatText(id, !recused)).toSorted())]
      : []),
    ...bids.filter(isRanked).map(({ id, bidderName: bidder }) => {
      const scores = rankedBids?.nodes.find((ranked) => ranked.id === id)?.scores ?? [];
      const published = scores.flatMap(({ criterionId, sheets: given }) =>
        given.map((sheet) => [criterionId, sheet.evaluator, points(sheet.points)].join(' ')),
      );
      const used = sheets
        .filter((sheet) => sheet.bidId === id && !out.has(sheet.evaluatorId))
        .map((sheet) => [sheet.criterionId, sheet.evaluatorId, points(sheet.points)].join(' '));
      return compared('sheets', published.toSorted(), used.toSorted(), { bidder });
    }),
  ];
}

/** Whether the ranking that the platform shows is the one that was computed, with each of its bids and no other. */
export function rankingFigures({ rankedBids }: PublishedLot, { ranking, scores }: EvaluationResult): Figure[] {
  const shown = rankedBids?.nodes ?? [];
  return [
    compared('rankedBids', shown.map(({ id }) => id).toSorted(), ranking.map(({ bidId }) => bidId).toSorted()),
    ...shown.flatMap(({ id, place, totalScore, priceScore, preferentialPlace }) => {
      const ranked = ranking.find((each) => each.place === place);
      const scored = scores.find(({ bidId }) => bidId === ranked?.bidId);
      const computed = [ranked?.bidId ?? null, points(ranked?.total), points(scored?.priceScore)];
      return [
        compared('rankedBid', [id, points(totalScore), points(priceScore)], computed, { place }),
        compared('rankedPreference', String(preferentialPlace), String(ranked?.preferentialPlace ?? null), { place }),
      ];
    }),
  ];
}

function seatText(evaluator: string, sits: boolean): string {
  return sits ? evaluator : `${evaluator} ×`;
}

/** Whether the award is that of the first in rank, as the ranking gives it: no act awards a lot to another (domain.md §6). */
export function awardFigures(
  { award, status }: PublishedLot,
  input: EvaluationInput,
  result: EvaluationResult,
): Figure[] {
  const first = result.ranking.find(({ place }) => place === 1);
  // A result is public once its lot is awarded, has failed by it, or was cancelled after it: then nothing is awarded.
  const cancelled = status === 'CANCELLED' && !award;
  const ended = compared('lotStatus', status, result.failure ? 'FAILED' : cancelled ? 'CANCELLED' : 'AWARDED');
  if (!award && (!first || cancelled)) return [ended];
  const ranked = result.ranking.find(({ bidId }) => bidId === award?.bid.id);
  const bid = input.bids.find(({ id }) => id === award?.bid.id);
  return [
    ended,
    compared('awardedPlace', ranked ? String(ranked.place) : null, first ? '1' : null),
    compared(
      'awardedBidder',
      [award?.bidder.id ?? null, award?.bid.bidderName ?? null],
      [ranked?.bidderId ?? null, ranked?.bidderName ?? null],
      {
        ...(ranked && { place: ranked.place }),
      },
    ),
    compared('awardedAmount', award?.amount.amount ?? null, bid ? fenToYuan(bid.bidPriceFen) : null),
    compared(
      'preferentialAward',
      String(award?.preferential ?? false),
      String(award !== null && Boolean(preferenceOf(result, award.bid.id))),
    ),
  ];
}

function stepText(step: { readonly step: string; readonly criterionId?: string | null }): string {
  return step.criterionId ? `${step.step} ${step.criterionId}` : step.step;
}

function points(text: string | null | undefined): string | null {
  return text === undefined || text === null ? null : formatDecimal(parseDecimal(text), 2);
}
