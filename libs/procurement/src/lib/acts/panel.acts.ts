import { defineActs } from '@chengjie/kernel';
import { projectEvents } from '../procurement.events.js';
import type { LotStatus } from '../project/project.terms.js';
import { STAGES, type ProcurementAct } from './procurement-act.js';

/** As long as a lot is not ranked: a panel that has ranked is neither made up anew nor left (docs/adr/0021). */
const BEFORE_RANKING = ['PUBLISHED', 'OPENED'] as const satisfies readonly LotStatus[];

/** Acts on a project's panel, by the stage of the project, which is that of the lot furthest behind. */
export const panelActs = defineActs({
  states: STAGES,
  acts: {
    appointPanel: {
      from: BEFORE_RANKING,
      by: ['BUYER'],
      panel: true,
      label: { zh: '组建[panel]', en: 'Appoint the [panel]' },
      event: projectEvents.PANEL_APPOINTED,
    },
    recuseEvaluator: {
      from: BEFORE_RANKING,
      by: ['BUYER', 'SEAT_HOLDER'],
      panel: true,
      label: { zh: '回避', en: 'Stand down' },
      event: projectEvents.EVALUATOR_STOOD_DOWN,
    },
    proposeStandDown: {
      from: ['OPENED'],
      by: ['BUYER'],
      panel: true,
      label: { zh: '提议令其回避', en: 'Propose to stand down' },
      event: projectEvents.STAND_DOWN_PROPOSED,
    },
    /** What follows once a second person has confirmed it (docs/adr/0035). */
    standDownAsProposed: {
      from: ['OPENED'],
      by: ['CLOCK'],
      panel: true,
      label: { zh: '确认令其回避', en: 'Confirm the standing down' },
      event: projectEvents.EVALUATOR_STOOD_DOWN,
    },
  } as const satisfies Record<string, ProcurementAct>,
});
