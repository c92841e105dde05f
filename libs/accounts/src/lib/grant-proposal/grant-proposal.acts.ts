import { defineActs, type ActKeyOf, type StateOf } from '@chengjie/kernel';

/**
 * What can be done with a role that was proposed (docs/adr/0019). `acceptRole` is the account's own (0028), `lapse` the clock's; `end`
 * comes with the end of such a role of the account, or with its being disabled.
 */
export const grantProposalActs = defineActs({
  states: {
    PROPOSED: { zh: '待确认', en: 'proposed' },
    CONFIRMED: { zh: '已确认，待本人接受', en: 'confirmed, to be accepted' },
    ACCEPTED: { zh: '本人已接受', en: 'accepted' },
    REFUSED: { zh: '已退回', en: 'refused' },
    WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
    EXPIRED: { zh: '已过期', en: 'expired' },
    ENDED: { zh: '已终止', en: 'ended' },
  },
  initial: 'PROPOSED',
  acts: {
    confirmRole: { from: ['PROPOSED'], to: 'CONFIRMED', label: { zh: '确认授予', en: 'Confirm' } },
    refuseRole: { from: ['PROPOSED'], to: 'REFUSED', label: { zh: '退回', en: 'Refuse' } },
    withdrawRoleProposal: {
      from: ['PROPOSED', 'CONFIRMED'],
      to: 'WITHDRAWN',
      label: { zh: '撤回', en: 'Withdraw' },
    },
    acceptRole: { from: ['CONFIRMED'], to: 'ACCEPTED', label: { zh: '接受', en: 'Accept' } },
    lapse: { from: ['PROPOSED', 'CONFIRMED'], to: 'EXPIRED', label: { zh: '过期', en: 'Expire' } },
    end: { from: ['PROPOSED', 'CONFIRMED'], to: 'ENDED', label: { zh: '终止', en: 'End' } },
  },
});

/** How a proposal stands. */
export type GrantProposalStatus = StateOf<typeof grantProposalActs>;

/** What somebody does with a proposal. */
export type GrantProposalAct = Exclude<ActKeyOf<typeof grantProposalActs>, 'acceptRole' | 'lapse' | 'end'>;

/** Days after which a proposal that nobody decided, or one that its account did not accept, is no longer open: the product's own measure. */
export const PROPOSAL_DAYS = 14;
