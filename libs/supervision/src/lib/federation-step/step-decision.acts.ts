import { defineActs, type ActKeyOf, type StateOf } from '@chengjie/kernel';

/** What can be done with a proposed decision about the federation step (docs/adr/0027). `lapse` is the clock's: nobody does it. */
export const stepDecisionActs = defineActs({
  states: {
    PROPOSED: { zh: '待第二人确认', en: 'proposed' },
    CONFIRMED: { zh: '已确认', en: 'confirmed' },
    REFUSED: { zh: '已退回', en: 'refused' },
    WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
    LAPSED: { zh: '已逾期', en: 'lapsed' },
  },
  initial: 'PROPOSED',
  acts: {
    confirmFederationStep: { from: ['PROPOSED'], to: 'CONFIRMED', label: { zh: '确认并载入', en: 'Confirm' } },
    refuseFederationStep: { from: ['PROPOSED'], to: 'REFUSED', label: { zh: '退回', en: 'Refuse' } },
    withdrawFederationStep: { from: ['PROPOSED'], to: 'WITHDRAWN', label: { zh: '撤回', en: 'Withdraw' } },
    lapse: { from: ['PROPOSED'], to: 'LAPSED', label: { zh: '逾期', en: 'Lapse' } },
  },
});

/** How a decision stands. */
export type StepDecisionStatus = StateOf<typeof stepDecisionActs>;

/** What somebody does with a decision that was proposed, by the mutation's name. */
export type StepDecisionAct = Exclude<ActKeyOf<typeof stepDecisionActs>, 'lapse'>;
