import { defineActs, type ActKeyOf, type StateOf } from '@chengjie/kernel';

/** What can be done with a proposal to cancel what was opened (docs/adr/0035). `lapse` is the clock's: nobody does it. */
export const cancellationProposalActs = defineActs({
  states: {
    PROPOSED: { zh: '待第二人确认', en: 'proposed' },
    CONFIRMED: { zh: '已确认', en: 'confirmed' },
    REFUSED: { zh: '已退回', en: 'refused' },
    WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
    LAPSED: { zh: '已失效', en: 'lapsed' },
  },
  initial: 'PROPOSED',
  acts: {
    confirmCancellation: { from: ['PROPOSED'], to: 'CONFIRMED', label: { zh: '确认取消', en: 'Confirm' } },
    refuseCancellation: { from: ['PROPOSED'], to: 'REFUSED', label: { zh: '退回', en: 'Refuse' } },
    withdrawCancellation: { from: ['PROPOSED'], to: 'WITHDRAWN', label: { zh: '撤回提议', en: 'Withdraw' } },
    lapse: { from: ['PROPOSED'], to: 'LAPSED', label: { zh: '逾期', en: 'Lapse' } },
  },
});

/** How a proposal stands. */
export type CancellationProposalStatus = StateOf<typeof cancellationProposalActs>;

/** What somebody does with a proposal, by the mutation's name. */
export type CancellationProposalAct = Exclude<ActKeyOf<typeof cancellationProposalActs>, 'lapse'>;
