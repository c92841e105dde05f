import { defineActs } from '@chengjie/kernel';
import { projectEvents } from '../procurement.events.js';
import { STAGES, UNDER_EVALUATION, type ProcurementAct } from './procurement-act.js';

/** Acts on a project's panel, by the stage of the project: it may be made up, and left, until all lots are settled. */
export const panelActs = defineActs({
  states: STAGES,
  acts: {
    appointPanel: {
      from: ['PUBLISHED', ...UNDER_EVALUATION],
      by: ['BUYER'],
      panel: true,
      label: { zh: '组建评审小组', en: 'Appoint the panel' },
      event: projectEvents.PANEL_APPOINTED,
    },
    recuseEvaluator: {
      from: ['PUBLISHED', ...UNDER_EVALUATION],
      by: ['BUYER', 'SEAT_HOLDER'],
      panel: true,
      label: { zh: '回避', en: 'Stand down' },
      event: projectEvents.EVALUATOR_RECUSED,
    },
  } as const satisfies Record<string, ProcurementAct>,
});
