import { defineMails } from '@chengjie/kernel';

/** What whoever claims an organization is mailed: one text for each step, which names none. */
export const claimMails = defineMails({
  CLAIM_STEP: {
    ...{ zh: '认领进展提醒', en: 'Notice of a step of a claim' },
    subject: { zh: '承接平台：您的认领有新的进展', en: 'Chengjie: your claim has moved on' },
    body: {
      zh: '您好：\n\n您在承接平台上提出的认领有新的进展。请登录后在“认领组织”中查看。',
      en: 'Hello,\n\nthe claim that you made with Chengjie has moved on. Sign in and look under “Claim an organization”.',
    },
    link: { zh: '查看我的认领', en: 'My claims' },
  },
});
