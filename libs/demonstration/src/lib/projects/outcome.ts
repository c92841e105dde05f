import { vocabularyOf, type Vocabulary } from '@chengjie/kernel';
import { evaluate } from '@chengjie/evaluation';
import {
  endReasonOf,
  groundLabel,
  evaluationInputOf,
  invalidityOf,
  openingFailure,
  overCeiling,
  tooFewBids,
  type EndReason,
  type ProjectStatus,
} from '@chengjie/procurement';
import { Ids } from '../generator/ids.js';
import { planFindings, votesOf, type PlannedFinding } from './findings.js';
import { planPanel } from './panel.js';
import {
  drawEntriesHashOf,
  type PlannedOpenedBid,
  type PlannedEvaluation,
  type PlannedProject,
  type SealedProject,
} from './planned-project.js';
import type { Stage } from './scenario.js';
import { planSheets } from './scoring.js';
import type { ProjectContext } from './sealed-project.js';

const STATUS: Readonly<Record<Stage, ProjectStatus>> = {
  DRAFT: 'DRAFT',
  PUBLISHED: 'PUBLISHED',
  OPENED: 'OPENED',
  EVALUATED: 'EVALUATED',
  AWARDED: 'AWARDED',
  TOO_FEW_BIDS: 'FAILED',
  ALL_OVER_CEILING: 'FAILED',
  TOO_FEW_VALID_BIDS: 'FAILED',
  CANCELLED_DRAFT: 'CANCELLED',
  CANCELLED_NOTICE: 'CANCELLED',
  CANCELLED_AFTER_OPENING: 'CANCELLED',
};
const SEALED: readonly Stage[] = ['DRAFT', 'PUBLISHED', 'TOO_FEW_BIDS', 'CANCELLED_DRAFT', 'CANCELLED_NOTICE'];
const RANKED: readonly Stage[] = ['EVALUATED', 'AWARDED', 'TOO_FEW_VALID_BIDS'];

/**
 * Takes a project from its deadline as far as its scenario goes, with the rules of the product itself.
 * @throws Error when the rules give another end than the scenario wants
 */
export function planOutcome(
  { setting, people }: ProjectContext,
  sealed: SealedProject,
  number: number,
): PlannedProject {
  const { stage, scoredSeats } = sealed.scenario;
  const status = STATUS[stage];
  if (SEALED.includes(stage)) {
    return {
      ...sealed,
      status,
      opened: [],
      seats: [],
      findings: [],
      sheets: [],
      evaluation: null,
      end: endOfSealed(sealed),
    };
  }
  const random = setting.random(`outcome:${number}`);
  const ids = new Ids(setting.seed, `outcome:${number}`);
  const found = openedBids(sealed, new Ids(setting.seed, `finding:${number}`));
  const seats = planPanel(people, ids, random, sealed);
  const findings = planFindings(sealed, found, seats);
  const opened = found.map((bid) => reviewed(bid, findings, vocabularyOf(sealed.terms)));
  const failure = failureAtOpening(sealed, opened);
  if (failure) {
    const end = { at: sealed.timeline.openedAt, reason: failure };
    return { ...sealed, status, opened, seats, findings: [], sheets: [], evaluation: null, end };
  }
  const seatsDone = scoredSeats ?? (RANKED.includes(stage) ? seats.length : 0);
  const unscored = stage === 'TOO_FEW_VALID_BIDS' || stage === 'CANCELLED_AFTER_OPENING';
  const sheets = unscored ? [] : planSheets(ids, random, sealed, opened, seats, seatsDone);
  const scored = { ...sealed, status, opened, seats, findings, sheets };
  const evaluation = RANKED.includes(stage) ? evaluationOf(scored, ids) : null;
  return { ...scored, evaluation, end: endOfOpened(sealed, evaluation) };
}

function openedBids({ bids, terms, timeline }: SealedProject, ids: Ids): PlannedOpenedBid[] {
  return bids
    .filter(({ sketch }) => !sketch.withdrawn)
    .map((bid) => {
      const opened = { ...bid, federation: bid.bidder.isFederation, findingId: null };
      if (bid.content.priceFen > terms.budgetFen) return { ...opened, invalid: overCeiling };
      const ground = bid.sketch.invalid;
      if (!ground) return { ...opened, invalid: null };
      const findingId = ids.at(timeline.reviewAt);
      return { ...opened, findingId, invalid: { code: ground, ...groundLabel(ground, vocabularyOf(terms)) } };
    });
}

/** A bid with the reason that the finding about it gives. */
function reviewed(
  bid: PlannedOpenedBid,
  findings: readonly PlannedFinding[],
  vocabulary: Vocabulary,
): PlannedOpenedBid {
  const finding = findings.find(({ id }) => id === bid.findingId);
  return finding ? { ...bid, invalid: invalidityOf(finding.id, finding, votesOf(finding), vocabulary) } : bid;
}

/** At the opening only prices above the budget count; the review comes later. */
function failureAtOpening(
  { terms, scenario }: SealedProject,
  opened: readonly PlannedOpenedBid[],
): EndReason | undefined {
  const bids = opened.map(({ id, content: { priceFen }, invalid }) => ({
    bidId: id,
    priceFen,
    invalid: invalid?.code === overCeiling.code ? invalid : null,
  }));
  const failure = openingFailure(bids, terms.rules.minimumValidBids, vocabularyOf(terms));
  if ((scenario.stage === 'ALL_OVER_CEILING') !== (failure !== undefined)) {
    throw new Error(`${terms.title} opens otherwise than its scenario says`);
  }
  return failure;
}

function evaluationOf(project: Omit<PlannedProject, 'evaluation' | 'end'>, ids: Ids): PlannedEvaluation {
  const { id, lotId, terms, timeline, secrets, seats, sheets, opened, scenario } = project;
  const input = evaluationInputOf({
    project: {
      id,
      rulePackId: terms.pack.id,
      evaluationMethod: terms.evaluationMethod,
      procedure: terms.procedure,
      regime: terms.regime,
      priceWeight: terms.priceWeight,
      criteria: terms.criteria,
      tieLadder: terms.tieLadder,
      minimumValidBids: terms.rules.minimumValidBids,
    },
    lot: {
      ...{ id: lotId, budgetFen: terms.budgetFen, drawCommitment: secrets.drawCommitment },
      drawEntriesHash: drawEntriesHashOf(id, lotId, opened),
    },
    bids: opened
      .map((bid) => ({
        id: bid.id,
        bidderId: bid.bidder.id,
        bidderName: bid.bidder.name,
        federation: bid.federation,
        priceFen: bid.content.priceFen,
        drawSecret: bid.content.drawSecret,
        invalidReason: bid.invalid,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    members: seats.map(({ number, recused }) => ({ number, recusedAt: recused?.at ?? null })),
    points: sheets.map(({ seat, bidId, scores }) => ({
      number: seat.number,
      bidId,
      points: Object.fromEntries(scores.map(({ criterionId, points }) => [criterionId, points])),
    })),
    drawSecret: secrets.drawSecret,
  });
  const result = evaluate(input);
  if ((result.failure !== null) !== (scenario.stage === 'TOO_FEW_VALID_BIDS')) {
    throw new Error(`${terms.title} is ranked otherwise than its scenario says`);
  }
  const [evaluationId, awardId] = [ids.at(timeline.evaluatedAt), ids.at(timeline.awardedAt)];
  return { id: evaluationId, awardId, at: timeline.evaluatedAt, input, result };
}

const CANCELLED = (reason: string): EndReason => ({ code: 'CANCELLED', zh: reason, en: reason });

function endOfSealed({ scenario, terms, timeline }: SealedProject): PlannedProject['end'] {
  switch (scenario.stage) {
    case 'TOO_FEW_BIDS':
      return { at: timeline.openedAt, reason: tooFewBids(terms.rules.minimumBids, vocabularyOf(terms)) };
    case 'CANCELLED_DRAFT':
      return { at: timeline.publishedAt, reason: CANCELLED('年度预算调整，该项目不再单独采购') };
    case 'CANCELLED_NOTICE':
      return { at: timeline.withdrawnAt, reason: CANCELLED('服务范围需重新论证，取消本次采购') };
    default:
      return null;
  }
}

function endOfOpened(
  { scenario, timeline }: SealedProject,
  evaluation: PlannedEvaluation | null,
): PlannedProject['end'] {
  if (scenario.stage === 'CANCELLED_AFTER_OPENING') {
    return { at: timeline.evaluatedAt, reason: CANCELLED('因场地维修赛事无法按期举办，取消本次采购') };
  }
  const failure = evaluation?.result.failure;
  return evaluation && failure ? { at: evaluation.at, reason: endReasonOf(failure) } : null;
}
