import { defineActs, type StateOf } from '@chengjie/kernel';

/**
 * What can be done with the admission of somebody to an organization (docs/adr/0028). `lapse` is the clock's. That the account
 * declined is no state: nobody but itself is told.
 */
export const admissionActs = defineActs({
  states: {
    PROPOSED: { zh: '待本人接受', en: 'proposed' },
    ACCEPTED: { zh: '本人已接受', en: 'accepted' },
    WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
    EXPIRED: { zh: '已过期', en: 'expired' },
  },
  initial: 'PROPOSED',
  acts: {
    acceptRole: { from: ['PROPOSED'], to: 'ACCEPTED', label: { zh: '接受', en: 'Accept' } },
    withdrawAdmission: { from: ['PROPOSED'], to: 'WITHDRAWN', label: { zh: '撤回', en: 'Withdraw' } },
    lapse: { from: ['PROPOSED'], to: 'EXPIRED', label: { zh: '过期', en: 'Expire' } },
  },
});

/** How an admission stands, as the organization sees it. */
export type AdmissionStatus = StateOf<typeof admissionActs>;

/** Most admissions that an organization proposes in a day, whatever became of them: each tells its people, and mails somebody. */
export const MOST_ADMISSIONS = 30;

/** Most of them to one login name. */
export const MOST_ADMISSIONS_OF_NAME = 3;

/** Days within which the account accepts: the product's own measure. */
export const ADMISSION_DAYS = 14;
