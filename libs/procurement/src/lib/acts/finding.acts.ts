import { defineActs } from '@chengjie/kernel';
import { projectEvents } from '../procurement.events.js';
import { UNDER_EVALUATION, type BidAct } from './procurement-act.js';

/**
 * The way of a finding that is voted on (docs/adr/0021); the buyer's own is adopted as it is made. What comes of a vote
 * follows from the last that decides.
 */
export const findingActs = defineActs({
  states: {
    ASKED: { zh: '已要求说明', en: 'Asked to explain' },
    VOTING: { zh: '表决中', en: 'Being voted on' },
    ADOPTED: { zh: '已通过', en: 'Adopted' },
    REJECTED: { zh: '未通过', en: 'Rejected' },
  },
  acts: {
    explainPrice: {
      from: ['ASKED'],
      to: 'VOTING',
      during: ['OPENED'],
      by: ['BIDDER'],
      label: { zh: '说明[price]', en: 'Explain the [price]' },
      event: projectEvents.PRICE_EXPLAINED,
    },
    voteOnFinding: {
      from: ['ASKED', 'VOTING'],
      to: 'VOTING',
      during: UNDER_EVALUATION,
      by: ['EVALUATOR'],
      panel: true,
      label: { zh: '表决', en: 'Vote' },
      event: projectEvents.FINDING_VOTED,
    },
    adoptFinding: {
      from: ['VOTING'],
      to: 'ADOPTED',
      during: UNDER_EVALUATION,
      by: ['CLOCK'],
      label: { zh: '过半数同意', en: 'Adopt by the majority' },
    },
    rejectFinding: {
      from: ['VOTING'],
      to: 'REJECTED',
      during: UNDER_EVALUATION,
      by: ['CLOCK'],
      label: { zh: '未过半数', en: 'Reject without a majority' },
      event: projectEvents.FINDING_REJECTED,
    },
  } as const satisfies Record<string, BidAct>,
});
