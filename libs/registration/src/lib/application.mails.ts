import { defineMails } from '@chengjie/kernel';

/** What whoever applies is mailed: one text for each step, which names none. */
export const applicationMails = defineMails({
  APPLICATION_STEP: {
    ...{ zh: '登记备案申请进展提醒', en: 'Notice of a step of an application' },
    subject: { zh: '承接平台：您的申请有新的进展', en: 'Chengjie: your application has moved on' },
    body: {
      zh: '您好：\n\n您在承接平台上提出的登记（备案）申请有新的进展。请登录后在“登记备案申请”中查看。',
      en: 'Hello,\n\nthe application that you made with Chengjie has moved on. Sign in and look under “Apply to register or file”.',
    },
    link: { zh: '查看我的申请', en: 'My applications' },
  },
});
