import { defineMails } from '@chengjie/kernel';

/** What whoever claims an organization is mailed: one text for each step, which names none. */
export const claimMails = defineMails({
  CLAIM_TO_OBJECT: {
    ...{ zh: '认领异议链接', en: 'Link that stops a claim' },
    subject: {
      zh: '承接平台：有人认领您代表的组织',
      en: 'Chengjie: somebody claims an organization for which you act',
    },
    body: {
      zh: '您好：\n\n有人在承接平台申请认领您代表的组织，成为该组织的管理员。您的账号已停用，不能登录办理，因此发给您这个链接：如果认领不属实，请打开链接说明理由，即可中止这一认领。链接只能使用一次，只用于中止这一认领。\n\n认领属实的，不必理会本邮件。',
      en: 'Hello,\n\nsomebody claims with Chengjie an organization for which you act, to be its administrator. Your account is disabled, so that you cannot sign in: if the claim is wrong, open the link, say why, and it is stopped. The link works once, and does nothing else.\n\nIf the claim is right, leave this mail alone.',
    },
    link: { zh: '中止认领', en: 'Stop the claim' },
  },
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
