import { defineMails } from '@chengjie/kernel';

const link = { zh: '查看是哪个账号、由谁办理、理由', en: 'See which account, who did it, and why' };

/** What supervisors are mailed of the accounts of evaluators: names stand on the page, for those who sign in. */
export const evaluatorAccountMails = defineMails({
  EVALUATOR_DISABLED: {
    ...{ zh: '评审专家账号被停用', en: 'An evaluator’s account disabled' },
    subject: { zh: '承接平台：一名评审专家的账号被停用', en: 'Chengjie: an evaluator’s account was disabled' },
    body: {
      zh: '您好：\n\n您监督的区域有一名评审专家的账号被管理员停用，停用期间不能评审。',
      en: 'Hello,\n\nan administrator disabled the account of an evaluator of the region that you supervise, who cannot evaluate meanwhile.',
    },
    link,
  },
  EVALUATOR_ENABLED: {
    ...{ zh: '评审专家账号恢复', en: 'An evaluator’s account enabled again' },
    subject: { zh: '承接平台：一名评审专家的账号恢复使用', en: 'Chengjie: an evaluator’s account was enabled again' },
    body: {
      zh: '您好：\n\n您监督的区域有一名评审专家的账号被管理员恢复使用。',
      en: 'Hello,\n\nan administrator enabled the account of an evaluator of the region that you supervise again.',
    },
    link,
  },
});
