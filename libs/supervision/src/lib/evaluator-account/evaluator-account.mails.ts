import { defineMails } from '@chengjie/kernel';

const link = { zh: '查看是哪个账号、由谁办理、理由', en: 'See which account, who did it, and why' };

/** What supervisors are mailed of the accounts of evaluators and of one another: names stand on the page, for those who sign in. */
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
  EVALUATOR_ROLE_ENDED: {
    ...{ zh: '评审专家角色被收回', en: 'The role of an evaluator ended' },
    subject: { zh: '承接平台：一名评审专家的角色被收回', en: 'Chengjie: the role of an evaluator was taken away' },
    body: {
      zh: '您好：\n\n您监督的区域有一名评审专家的角色被管理员收回，其尚未完成评审的席位由此停用。',
      en: 'Hello,\n\nan administrator took the role of an evaluator of the region that you supervise away: seats that still owe something rest by that.',
    },
    link,
  },
  EVALUATOR_KEYS_GIVEN: {
    ...{ zh: '评审专家的登录凭据被重置', en: 'The keys of an evaluator given anew' },
    subject: {
      zh: '承接平台：机关为一名评审专家重置登录凭据',
      en: 'Chengjie: an office had the keys of an evaluator given anew',
    },
    body: {
      zh: '您好：\n\n机关为您监督的区域的一名评审专家发送了重置密码或者第二因素的链接；凭据更换后，其尚未完成评审的席位停用。',
      en: 'Hello,\n\nan office had a link mailed to an evaluator of the region that you supervise, which resets the password or the second factors: seats that still owe something rest once that is done.',
    },
    link,
  },
  SUPERVISOR_DISABLED: {
    ...{ zh: '监督人员账号被停用', en: 'A supervisor’s account disabled' },
    subject: { zh: '承接平台：一名监督人员的账号被停用', en: 'Chengjie: a supervisor’s account was disabled' },
    body: {
      zh: '您好：\n\n您所在区域有一名监督人员的账号被管理员停用，停用期间不能监督。',
      en: 'Hello,\n\nan administrator disabled the account of a supervisor of your region, who supervises nothing meanwhile.',
    },
    link,
  },
  SUPERVISOR_ENABLED: {
    ...{ zh: '监督人员账号恢复', en: 'A supervisor’s account enabled again' },
    subject: { zh: '承接平台：一名监督人员的账号恢复使用', en: 'Chengjie: a supervisor’s account was enabled again' },
    body: {
      zh: '您好：\n\n您所在区域有一名监督人员的账号被管理员恢复使用。',
      en: 'Hello,\n\nan administrator enabled the account of a supervisor of your region again.',
    },
    link,
  },
  SUPERVISOR_ROLE_ENDED: {
    ...{ zh: '监督人员角色被收回', en: 'The role of a supervisor ended' },
    subject: { zh: '承接平台：一名监督人员的角色被收回', en: 'Chengjie: the role of a supervisor was taken away' },
    body: {
      zh: '您好：\n\n您所在区域有一名监督人员的角色被管理员收回。',
      en: 'Hello,\n\nan administrator took the role of a supervisor of your region away.',
    },
    link,
  },
  SUPERVISOR_KEYS_GIVEN: {
    ...{ zh: '监督人员的登录凭据被重置', en: 'The keys of a supervisor given anew' },
    subject: {
      zh: '承接平台：机关为一名监督人员重置登录凭据',
      en: 'Chengjie: an office had the keys of a supervisor given anew',
    },
    body: {
      zh: '您好：\n\n机关为您所在区域的一名监督人员发送了重置密码或者第二因素的链接。',
      en: 'Hello,\n\nan office had a link mailed to a supervisor of your region, which resets the password or the second factors.',
    },
    link,
  },
});
