import { noticeEnd } from '@chengjie/law';
import { storedPlaces } from '@chengjie/procurement';
import type { PastEvent } from '../generator/events.js';
import { findingOf } from './outcome.js';
import type { PlannedProject } from './planned-project.js';

type Told = Pick<PastEvent, 'type' | 'at' | 'actor' | 'public'> & Partial<Pick<PastEvent, 'data' | 'reason'>>;

/** What happened to a project, as the product's services record it. Bids leave no event before the opening. */
export function eventsOf(project: PlannedProject): PastEvent[] {
  const { timeline, buyer, scenario } = project;
  const published = !['DRAFT', 'CANCELLED_DRAFT'].includes(scenario.stage);
  return [
    { type: 'PROJECT_DRAFTED', at: timeline.draftedAt, actor: buyer, public: false },
    ...(published
      ? [
          {
            type: 'PROJECT_PUBLISHED',
            at: timeline.publishedAt,
            actor: buyer,
            public: true,
            data: { deadlineAt: timeline.deadlineAt },
          },
        ]
      : []),
    ...panelEvents(project),
    ...openingEvents(project),
    ...sheetEvents(project),
    ...rankingEvents(project),
    ...endEvents(project),
  ].map((event) => ({ subjectType: 'PROJECT' as const, subjectId: project.id, exercise: false, ...event }));
}

function panelEvents({ seats, buyer }: PlannedProject): Told[] {
  const appointed = (at: Date) =>
    seats.filter(({ appointedAt, recused }) => appointedAt <= at && !(recused && recused.at <= at));
  return [...new Set(seats.map(({ appointedAt }) => appointedAt.getTime()))]
    .map((time): Told => {
      const evaluatorAccountIds = appointed(new Date(time)).map(({ evaluator }) => evaluator.accountId);
      return {
        type: 'PANEL_APPOINTED',
        at: new Date(time),
        actor: buyer,
        public: false,
        data: { evaluatorAccountIds },
      };
    })
    .concat(
      seats.flatMap(({ recused, evaluator, number }): Told[] =>
        recused
          ? [
              {
                type: 'EVALUATOR_RECUSED',
                at: recused.at,
                actor: evaluator,
                public: false,
                reason: recused.reason,
                data: { number },
              },
            ]
          : [],
      ),
    );
}

function openingEvents({ opened, timeline, buyer }: PlannedProject): Told[] {
  if (opened.length === 0) return [];
  const atOpening = opened
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((bid) => ({
      bidId: bid.id,
      bidderName: bid.bidder.name,
      priceFen: bid.content.priceFen,
      invalid: bid.sketch.invalid ? null : bid.invalid,
    }));
  return [
    { type: 'BIDS_OPENED', at: timeline.openedAt, actor: null, public: true, data: { bids: atOpening } },
    ...opened.flatMap(({ id, sketch: { invalid: code } }): Told[] =>
      code
        ? [
            {
              type: 'BID_INVALIDATED',
              at: timeline.reviewAt,
              actor: buyer,
              public: false,
              reason: findingOf(code),
              data: { bidId: id, code },
            },
          ]
        : [],
    ),
  ];
}

function sheetEvents({ sheets }: PlannedProject): Told[] {
  return sheets.flatMap(({ seat, bidId, submittedAt }): Told[] =>
    submittedAt
      ? [
          {
            type: 'SCORE_SHEET_SUBMITTED',
            at: submittedAt,
            actor: seat.evaluator,
            public: false,
            data: { number: seat.number, bidId },
          },
        ]
      : [],
  );
}

function rankingEvents({ evaluation, status, timeline, terms, buyer, opened }: PlannedProject): Told[] {
  if (!evaluation || evaluation.result.failure) return [];
  const told: Told[] = [{ type: 'PROJECT_EVALUATED', at: evaluation.at, actor: buyer, public: true }];
  const [winner] = storedPlaces(evaluation.result);
  const bidder = opened.find(({ id }) => id === winner?.bidId)?.bidder;
  if (status !== 'AWARDED' || !winner || !bidder) return told;
  const data = {
    bidId: winner.bidId,
    bidder: { id: bidder.id, name: bidder.name },
    amountFen: winner.priceFen,
    preferential: winner.preferentialPlace,
    noticeEndsAt: noticeEnd(timeline.awardedAt, terms.pack.awardNoticePeriod, null),
  };
  return [...told, { type: 'AWARD_PUBLISHED', at: timeline.awardedAt, actor: buyer, public: true, data }];
}

function endEvents({ end, scenario, buyer, evaluation }: PlannedProject): Told[] {
  if (!end) return [];
  const { reason } = end;
  const { at } = end;
  if (reason.code === 'CANCELLED') {
    const wasPublic = scenario.stage !== 'CANCELLED_DRAFT';
    return [{ type: 'PROJECT_CANCELLED', at, actor: buyer, public: wasPublic, data: { reason: reason.zh } }];
  }
  return [{ type: 'PROJECT_FAILED', at, actor: evaluation ? buyer : null, public: true, data: { reason } }];
}
