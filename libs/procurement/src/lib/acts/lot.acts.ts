import { defineActs } from '@chengjie/kernel';
import { projectEvents } from '../procurement.events.js';
import { lotNotices, projectNotices } from '../procurement.notices.js';
import { STAGES, UNDER_EVALUATION, type ProcurementAct } from './procurement-act.js';
import { projectActs } from './project.acts.js';

const { publishProject, cancelProject, cancelAsProposed } = projectActs.acts;

/**
 * The way of a lot (domain.md §6): what is done to it by itself, and what its project does to all. `openBids` is the
 * clock's; `failOpening` and `failEvaluation` follow from an opening and from a ranking.
 */
export const lotActs = defineActs({
  states: STAGES,
  initial: 'DRAFT',
  acts: {
    publishProject,
    openBids: {
      from: ['PUBLISHED'],
      to: 'OPENED',
      by: ['CLOCK'],
      label: { zh: '[opening]', en: 'Open [bids]' },
      event: projectEvents.BIDS_OPENED,
      notice: projectNotices.PROJECT_OPENED,
    },
    failOpening: {
      from: ['PUBLISHED'],
      to: 'FAILED',
      by: ['CLOCK'],
      label: { zh: '[bidder]不足，[failure]', en: 'End for too few [bids]' },
      event: projectEvents.LOT_FAILED,
      notice: lotNotices.LOT_ENDED,
    },
    completeQualificationReview: {
      from: ['OPENED'],
      by: ['BUYER'],
      panel: true,
      label: { zh: '完成资格审查', en: 'Complete the qualification review' },
      event: projectEvents.QUALIFICATION_REVIEWED,
    },
    evaluateLot: {
      from: UNDER_EVALUATION,
      to: 'EVALUATED',
      by: ['BUYER'],
      panel: true,
      label: { zh: '评审排序', en: 'Evaluate' },
      event: projectEvents.LOT_EVALUATED,
    },
    failEvaluation: {
      from: UNDER_EVALUATION,
      to: 'FAILED',
      by: ['CLOCK'],
      label: { zh: '有效[bid]不足，[failure]', en: 'End for too few valid [bids]' },
      event: projectEvents.LOT_FAILED,
      notice: lotNotices.LOT_ENDED,
    },
    publishAward: {
      from: ['EVALUATED'],
      to: 'AWARDED',
      by: ['BUYER'],
      panel: true,
      label: { zh: '发布[awardNotice]', en: 'Publish the [awardNotice]' },
      event: projectEvents.AWARD_PUBLISHED,
      notice: lotNotices.LOT_LOST,
      noticeToFirst: lotNotices.LOT_WON,
    },
    cancelProject,
    cancelAsProposed,
  } as const satisfies Record<string, ProcurementAct>,
});

const { publishProject: _published, cancelProject: _cancelled, cancelAsProposed: _asProposed, ...own } = lotActs.acts;
/** What is done to a lot by itself. */
export const ownLotActs = own;
