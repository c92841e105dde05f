import { defineActs, type ActKeyOf, type StateOf } from '@chengjie/kernel';

/** What can be done with a proposal to stand an evaluator down (docs/adr/0035). `lapse` is time's, or of whoever it is about: nobody does it. */
export const standDownProposalActs = defineActs({
  states: {
    PROPOSED: { zh: '待第二人确认', en: 'proposed' },
    CONFIRMED: { zh: '已确认', en: 'confirmed' },
    REFUSED: { zh: '已退回', en: 'refused' },
    WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
    LAPSED: { zh: '已失效', en: 'lapsed' },
  },
  initial: 'PROPOSED',
  acts: {
    confirmStandDown: {
      from: ['PROPOSED'],
      to: 'CONFIRMED',
      label: { zh: '确认令其回避', en: 'Confirm the standing down' },
    },
    refuseStandDown: { from: ['PROPOSED'], to: 'REFUSED', label: { zh: '退回', en: 'Refuse' } },
    withdrawStandDown: { from: ['PROPOSED'], to: 'WITHDRAWN', label: { zh: '撤回提议', en: 'Withdraw' } },
    lapse: { from: ['PROPOSED'], to: 'LAPSED', label: { zh: '失效', en: 'Lapse' } },
  },
});

/** How a proposal stands. */
export type StandDownProposalStatus = StateOf<typeof standDownProposalActs>;

/** What somebody does with a proposal, by the mutation's name. */
export type StandDownProposalAct = Exclude<ActKeyOf<typeof standDownProposalActs>, 'lapse'>;
