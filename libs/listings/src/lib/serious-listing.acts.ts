import { defineActs, type ActKeyOf, type StateOf } from '@chengjie/kernel';

/** What can be done with a proposal to put an organization on the serious list (docs/adr/0039); `lapse` follows from leaving the abnormal one, and from its last days. */
export const seriousListingActs = defineActs({
  states: {
    PROPOSED: { zh: '待通知组织', en: 'proposed' },
    NOTICED: { zh: '待组织答复', en: 'noticed to the organization' },
    REPLIED: { zh: '已答复，待决定', en: 'replied to' },
    LISTED: { zh: '已列入', en: 'decided: listed' },
    DROPPED: { zh: '不列入', en: 'decided: not listed' },
    WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
    LAPSED: { zh: '已失效', en: 'lapsed' },
  },
  initial: 'PROPOSED',
  acts: {
    serveListingNotice: { from: ['PROPOSED'], to: 'NOTICED', label: { zh: '送达拟列入通知', en: 'Serve the notice' } },
    replyToListingNotice: { from: ['NOTICED'], to: 'REPLIED', label: { zh: '答复', en: 'Reply' } },
    listAsSerious: {
      from: ['NOTICED', 'REPLIED'],
      to: 'LISTED',
      label: { zh: '列入严重违法失信名单', en: 'Put on the serious list' },
    },
    dropSeriousListing: { from: ['NOTICED', 'REPLIED'], to: 'DROPPED', label: { zh: '不列入', en: 'Do not list' } },
    withdrawSeriousListing: {
      from: ['PROPOSED'],
      to: 'WITHDRAWN',
      label: { zh: '撤回提议', en: 'Withdraw the proposal' },
    },
    lapse: { from: ['PROPOSED', 'NOTICED', 'REPLIED'], to: 'LAPSED', label: { zh: '失效', en: 'Lapse' } },
  },
});

/** How such a proposal stands. */
export type SeriousListingStatus = StateOf<typeof seriousListingActs>;

/** What somebody does with it, by the mutation's name. */
export type SeriousListingAct = Exclude<ActKeyOf<typeof seriousListingActs>, 'lapse'>;
