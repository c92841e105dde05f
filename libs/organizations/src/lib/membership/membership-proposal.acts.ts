import { defineActs, type ActKeyOf, type StateOf } from '@chengjie/kernel';

/** What can be done with the proposal of a membership (docs/adr/0024). `lapse` is the clock's: nobody does it. */
export const membershipProposalActs = defineActs({
  states: {
    PROPOSED: { zh: '待对方答复', en: 'proposed' },
    ACCEPTED: { zh: '已同意', en: 'accepted' },
    DECLINED: { zh: '已谢绝', en: 'declined' },
    WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
    EXPIRED: { zh: '已过期', en: 'expired' },
  },
  initial: 'PROPOSED',
  acts: {
    acceptMembership: { from: ['PROPOSED'], to: 'ACCEPTED', label: { zh: '同意', en: 'Accept' } },
    declineMembership: { from: ['PROPOSED'], to: 'DECLINED', label: { zh: '谢绝', en: 'Decline' } },
    withdrawMembershipProposal: { from: ['PROPOSED'], to: 'WITHDRAWN', label: { zh: '撤回', en: 'Withdraw' } },
    lapse: { from: ['PROPOSED'], to: 'EXPIRED', label: { zh: '过期', en: 'Expire' } },
  },
});

/** How a proposal stands. */
export type MembershipProposalStatus = StateOf<typeof membershipProposalActs>;

/** What somebody does with a proposal. */
export type MembershipProposalAct = Exclude<ActKeyOf<typeof membershipProposalActs>, 'lapse'>;

/** Most memberships that an organization proposes in a day, whatever became of them: each tells all people of both sides. */
export const MOST_MEMBERSHIP_PROPOSALS = 30;

/** Most of them to one other side. */
export const MOST_MEMBERSHIP_PROPOSALS_OF_PAIR = 3;

/** Days after which a proposal that nobody answered is no longer open: the product's own measure. */
export const MEMBERSHIP_PROPOSAL_DAYS = 30;
