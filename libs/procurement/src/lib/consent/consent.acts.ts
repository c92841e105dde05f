import { defineActs, type ActKeyOf, type StateOf } from '@chengjie/kernel';

/** What can be done with the consent to a bid that a federation asked a member for (docs/adr/0024). `lapse` is the deadline's. */
export const bidConsentActs = defineActs({
  states: {
    ASKED: { zh: '待答复', en: 'asked' },
    AGREED: { zh: '已同意', en: 'agreed' },
    DECLINED: { zh: '未同意', en: 'declined' },
    TAKEN_BACK: { zh: '已收回同意', en: 'taken back' },
    WITHDRAWN: { zh: '联合会已撤回', en: 'withdrawn' },
    LAPSED: { zh: '截止时未答复', en: 'not answered by the deadline' },
  },
  initial: 'ASKED',
  acts: {
    agreeToBid: { from: ['ASKED'], to: 'AGREED', label: { zh: '同意', en: 'Agree' } },
    declineBid: { from: ['ASKED'], to: 'DECLINED', label: { zh: '不同意', en: 'Decline' } },
    takeBackConsent: { from: ['AGREED'], to: 'TAKEN_BACK', label: { zh: '收回同意', en: 'Take back' } },
    withdrawConsentRequest: { from: ['ASKED'], to: 'WITHDRAWN', label: { zh: '撤回', en: 'Withdraw' } },
    lapse: { from: ['ASKED'], to: 'LAPSED', label: { zh: '截止', en: 'Lapse' } },
  },
});

/** How consent to a bid stands. */
export type BidConsentStatus = StateOf<typeof bidConsentActs>;

/** What somebody does with it. */
export type BidConsentAct = Exclude<ActKeyOf<typeof bidConsentActs>, 'lapse'>;

/** Most consents that an account asks for in a day, whatever became of them: each tells all people of both. */
export const MOST_CONSENTS_ASKED = 100;

/** Most of them of one member. */
export const MOST_CONSENTS_ASKED_OF_MEMBER = 30;

/** The acts of the performer; the rest are the federation's. */
export const PERFORMER_ACTS: readonly BidConsentAct[] = ['agreeToBid', 'declineBid', 'takeBackConsent'];
