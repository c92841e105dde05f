import { defineActs } from '@chengjie/kernel';
import { projectEvents } from '../procurement.events.js';
import { projectNotices } from '../procurement.notices.js';
import { STAGES, UNDER_EVALUATION, type ProcurementAct } from './procurement-act.js';

/** Acts on a project. What moves it moves all of its lots that it can move; its own state follows from theirs. */
export const projectActs = defineActs({
  states: STAGES,
  acts: {
    updateProject: {
      from: ['DRAFT'],
      by: ['BUYER'],
      label: { zh: '修改草稿', en: 'Change the draft' },
      event: projectEvents.PROJECT_DRAFT_CHANGED,
    },
    publishProject: {
      from: ['DRAFT'],
      to: 'PUBLISHED',
      by: ['BUYER'],
      label: { zh: '发布公告', en: 'Publish' },
      event: projectEvents.PROJECT_PUBLISHED,
    },
    settleDeadline: {
      from: ['PUBLISHED'],
      by: ['CLOCK'],
      label: { zh: '核定[deadline]时间', en: 'Settle the deadline' },
      event: projectEvents.DEADLINE_SETTLED,
    },
    proposeCancellation: {
      from: UNDER_EVALUATION,
      by: ['BUYER'],
      panel: true,
      label: { zh: '提议取消[purchase]', en: 'Propose to cancel' },
      event: projectEvents.CANCELLATION_PROPOSED,
    },
    cancelProject: {
      from: ['DRAFT', 'PUBLISHED'],
      to: 'CANCELLED',
      by: ['BUYER'],
      label: { zh: '取消[purchase]', en: 'Cancel' },
      event: projectEvents.PROJECT_CANCELLED,
      notice: projectNotices.PROJECT_CANCELLED,
    },
    /** What follows once a second person has confirmed it (docs/adr/0035). */
    cancelAsProposed: {
      from: UNDER_EVALUATION,
      to: 'CANCELLED',
      by: ['CLOCK'],
      label: { zh: '按提议取消[purchase]', en: 'Cancel as proposed' },
      event: projectEvents.PROJECT_CANCELLED,
      notice: projectNotices.PROJECT_CANCELLED,
    },
  } as const satisfies Record<string, ProcurementAct>,
});
