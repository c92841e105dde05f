import { contentHash, vocabularyOf } from '@chengjie/kernel';
import {
  groundLabel,
  groundsInWords,
  panelOf,
  projectEvents,
  pseudonymOf,
  recusalReason,
  storedPlaces,
} from '@chengjie/procurement';
import type { PastEvent } from '../generator/events.js';
import { votesOf } from './findings.js';
import {
  drawEntriesHashOf,
  qualifiedAtOf,
  sealedRevisionOf,
  type PlannedBid,
  type PlannedProject,
} from './planned-project.js';

/** What happened to a project, as the product's services record it. Bids leave no event before the opening. */
export function eventsOf(project: PlannedProject): PastEvent[] {
  const { id, timeline, buyer, scenario, terms } = project;
  const published = !['DRAFT', 'CANCELLED_DRAFT'].includes(scenario.stage);
  const data = { deadlineAt: timeline.deadlineAt.toISOString(), rulePackHash: terms.packHash };
  return [
    { event: projectEvents.PROJECT_DRAFTED(id), at: timeline.draftedAt, actor: buyer },
    ...(published
      ? [{ event: projectEvents.PROJECT_PUBLISHED(id, data), at: timeline.publishedAt, actor: buyer }]
      : []),
    ...panelEvents(project),
    ...openingEvents(project),
    ...findingEvents(project),
    ...qualificationEvents(project),
    ...sheetEvents(project),
    ...rankingEvents(project),
    ...endEvents(project),
  ];
}

function panelEvents({ id, seats, buyer, terms }: PlannedProject): PastEvent[] {
  const appointed = (at: Date) =>
    seats.filter(({ appointedAt, recused }) => appointedAt <= at && !(recused && recused.at <= at));
  const appointments = [...new Set(seats.map(({ appointedAt }) => appointedAt.getTime()))].map((time): PastEvent => {
    const evaluatorAccountIds = appointed(new Date(time)).map(({ evaluator }) => evaluator.accountId);
    return { event: projectEvents.PANEL_APPOINTED(id, { evaluatorAccountIds }), at: new Date(time), actor: buyer };
  });
  const recusals = seats.flatMap(({ recused, evaluator, number }): PastEvent[] =>
    recused
      ? [
          {
            event: projectEvents.EVALUATOR_STOOD_DOWN(id, {
              number,
              by: 'PANEL',
              reason: recusalReason(recused.ground, terms),
            }),
            at: recused.at,
            actor: evaluator,
            label: pseudonymOf(number),
          },
        ]
      : [],
  );
  return [...appointments, ...recusals];
}

function openingEvents({ id, lotId, opened, timeline }: PlannedProject): PastEvent[] {
  if (opened.length === 0) return [];
  const bids = opened
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((bid) => ({
      ...receiptOf(bid),
      bidId: bid.id,
      lotId,
      bidderId: bid.bidder.id,
      performerId: bid.performer?.id ?? null,
      bidderName: bid.bidder.name,
      federation: bid.federation,
      priceFen: bid.content.priceFen,
      invalid: bid.sketch.invalid ? null : bid.invalid,
      sealBroken: false,
    }));
  const entriesHash = drawEntriesHashOf(id, lotId, opened) ?? '';
  const event = projectEvents.BIDS_OPENED(id, { bids, draws: [{ lotId, entriesHash }] });
  return [{ event, at: timeline.openedAt, actor: null }];
}

function findingEvents({ id, lotId, findings, buyer, terms }: PlannedProject): PastEvent[] {
  return findings.flatMap((finding): PastEvent[] => {
    const { bid, ground, facts, votes, proposedAt, explained, decidedAt, id: findingId } = finding;
    const about = { findingId, lotId, bidId: bid.id };
    const bidderName = bid.bidder.name;
    const vocabulary = vocabularyOf(terms);
    const words = explained ? groundsInWords(finding, votesOf(finding), vocabulary) : groundLabel(ground, vocabulary);
    const reason = { code: ground, ...words };
    const found = (by: 'BUYER' | 'PANEL') => projectEvents.BID_FOUND_INVALID(id, { ...about, bidderName, by, reason });
    const [first] = votes;
    if (!first) return [{ event: found('BUYER'), at: decidedAt, actor: buyer, reason: facts }];
    const asked = explained && {
      question: projectEvents.PRICE_QUESTIONED(id, {
        ...about,
        bidderName,
        answerUntil: explained.until.toISOString(),
      }),
      answer: projectEvents.PRICE_EXPLAINED(id, { ...about, bidderName }),
    };
    const { evaluator, number } = first.seat;
    return [
      ...(asked
        ? [
            { event: asked.question, at: proposedAt, actor: evaluator, reason: facts, label: pseudonymOf(number) },
            { event: asked.answer, at: explained.at, actor: bid.actor, label: bidderName },
          ]
        : [{ event: projectEvents.FINDING_PROPOSED(id, about), at: proposedAt, actor: evaluator, reason: facts }]),
      ...votes.map(({ seat, reason: why, at }) => ({
        event: projectEvents.FINDING_VOTED(id, { findingId, number: seat.number, inFavour: true }),
        ...{ at, actor: seat.evaluator, reason: why },
      })),
      {
        event: found('PANEL'),
        at: decidedAt,
        actor: votes.at(-1)?.seat.evaluator ?? evaluator,
        ...(!explained && { reason: facts }),
        label: panelOf(terms),
      },
    ];
  });
}

function qualificationEvents(project: PlannedProject): PastEvent[] {
  const { id, lotId, opened, findings, buyer } = project;
  const at = qualifiedAtOf(project);
  if (!at) return [];
  const reviewed = opened
    .filter(({ invalid, findingId }) => invalid === null || findingId !== null)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((bid) => {
      const found = findings.find(({ kind, bid: of }) => kind === 'QUALIFICATION' && of.id === bid.id);
      const notQualified = found
        ? { code: found.ground, ...groundsInWords(found, votesOf(found), vocabularyOf(project.terms)) }
        : null;
      return { bidId: bid.id, bidderName: bid.bidder.name, notQualified };
    });
  const qualified = reviewed.filter(({ notQualified }) => notQualified === null).length;
  return [{ event: projectEvents.QUALIFICATION_REVIEWED(id, { lotId, qualified, reviewed }), at, actor: buyer }];
}

function sheetEvents({ id, sheets }: PlannedProject): PastEvent[] {
  return sheets.flatMap(({ seat: { number, evaluator: actor }, bidId, submittedAt: at, corrects }): PastEvent[] => {
    if (!at) return [];
    const submitted = projectEvents.SCORE_SHEET_SUBMITTED(id, { number, bidId });
    if (!corrects) return [{ event: submitted, at, actor }];
    return [
      { event: submitted, at: corrects.submittedAt, actor },
      { event: projectEvents.SCORE_SHEET_CORRECTED(id, { number, bidId }), at, actor },
    ];
  });
}

function rankingEvents(project: PlannedProject): PastEvent[] {
  const { id, lotId, evaluation, status, timeline, buyer, opened } = project;
  if (!evaluation || evaluation.result.failure) return [];
  const resultHash = contentHash(evaluation.result);
  const evaluated = { event: projectEvents.LOT_EVALUATED(id, { lotId, resultHash }), at: evaluation.at, actor: buyer };
  const [winner] = storedPlaces(evaluation.result);
  const bidder = opened.find(({ id: bidId }) => bidId === winner?.bidId)?.bidder;
  if (status !== 'AWARDED' || !winner || !bidder) return [evaluated];
  const awarded = projectEvents.AWARD_PUBLISHED(id, {
    awardId: evaluation.awardId,
    lotId,
    bidId: winner.bidId,
    bidder: { id: bidder.id, name: bidder.name },
    amountFen: winner.priceFen,
    preferential: winner.preferentialPlace,
    resultHash,
    noticeEndsAt: timeline.notice.end.toISOString(),
    ...(timeline.notice.provisional && { noticeProvisional: true }),
  });
  return [evaluated, { event: awarded, at: timeline.awardedAt, actor: buyer }];
}

function endEvents({ id, lotId, end, scenario, buyer, evaluation }: PlannedProject): PastEvent[] {
  if (!end) return [];
  const { reason, at } = end;
  if (reason.code === 'CANCELLED') {
    const event = projectEvents.PROJECT_CANCELLED(id, { reason: reason.zh });
    return [{ event, at, actor: buyer, internal: scenario.stage === 'CANCELLED_DRAFT' }];
  }
  return [{ event: projectEvents.LOT_FAILED(id, { lotId, reason }), at, actor: evaluation ? buyer : null }];
}

/** Of what was opened. */
function receiptOf({ revisions }: PlannedBid) {
  const { receiptNumber, contentHash } = sealedRevisionOf(revisions);
  return { revision: revisions.length, receiptNumber, contentHash };
}
