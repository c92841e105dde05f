import { defineMails } from '@chengjie/kernel';
import * as v from 'valibot';

/** Named only in mails to an address that the person itself verified: to anybody else it would be a stranger's words. */
const person = v.object({ displayName: v.string(), loginName: v.string() });

/** What people are mailed about their accounts. */
export const accountMails = defineMails({
  ACCOUNT_REQUESTED: {
    ...{ zh: '开立账号的链接', en: 'Link that opens an account' },
    subject: { zh: '承接平台：请完成开立账号', en: 'Chengjie: finish opening your account' },
    body: {
      zh: '您好：\n\n有人以本邮箱申请在承接平台开立账号。请打开下面的链接设置密码，登录名届时显示。链接 24 小时内有效，只能使用一次。\n\n如果不是您本人申请，请忽略本邮件。',
      en: 'Hello,\n\nsomebody asked for an account with Chengjie by this address. Open the link to set the password; you are shown the login name then. It works once, within 24 hours.\n\nIf it was not you, leave this mail alone.',
    },
    link: { zh: '设置密码并开立账号', en: 'Set the password' },
  },
  LOGIN_NAME_TAKEN: {
    ...{ zh: '登录名已被使用', en: 'A login name was taken' },
    subject: { zh: '承接平台：登录名已被使用', en: 'Chengjie: this login name is taken' },
    body: {
      zh: '您好：\n\n有人以本邮箱申请在承接平台开立账号，但所填的登录名已被使用。请换一个登录名重新申请。\n\n如果这就是您的账号，请直接登录，或在登录页面选择“忘记密码”。',
      en: 'Hello,\n\nsomebody asked for an account with Chengjie by this address, but the login name that was entered is taken. Ask again with another one.\n\nIf that account is yours, sign in, or choose “Forgotten password” where one signs in.',
    },
    link: { zh: '重新申请', en: 'Ask again' },
  },
  PASSWORD_RESET: {
    ...{ zh: '重置密码链接', en: 'Link that sets a new password' },
    data: person,
    subject: { zh: '承接平台：重置密码', en: 'Chengjie: set a new password' },
    body: {
      zh: '{displayName}：\n\n有人为您的账号 {loginName} 申请了重置密码。请打开下面的链接设置新密码。链接 24 小时内有效，只能使用一次。\n\n如果您没有忘记密码，请忽略本邮件，原密码仍然有效。',
      en: 'Dear {displayName},\n\na new password was asked for, for your account {loginName}. Open the link to set it. It works once, within 24 hours.\n\nIf you have not forgotten your password, leave this mail alone: the old one is still valid.',
    },
    link: { zh: '设置新密码', en: 'Set a new password' },
  },
  FACTORS_CHANGED: {
    ...{ zh: '第二因素已变更的通知', en: 'Notice that second factors were changed' },
    data: person,
    subject: { zh: '承接平台：您的第二因素已变更', en: 'Chengjie: your second factors were changed' },
    body: {
      zh: '{displayName}：\n\n您的账号 {loginName} 添加或移除了登录用的第二因素。请登录后在“我的账号”中查看。\n\n如果不是您本人所为，请立即修改密码，并联系主管机关。',
      en: 'Dear {displayName},\n\na second factor of your account {loginName} was added or ended. Sign in and look under “My account”.\n\nIf it was not you, change your password at once and tell the office in charge.',
    },
    link: { zh: '查看我的账号', en: 'My account' },
  },
  RECOVERY_CODE_USED: {
    ...{ zh: '使用恢复码的通知', en: 'Notice that a recovery code was used' },
    data: person,
    subject: { zh: '承接平台：您的恢复码已被使用', en: 'Chengjie: a recovery code of yours was used' },
    body: {
      zh: '{displayName}：\n\n您的账号 {loginName} 使用了一个恢复码。\n\n如果不是您本人所为，请立即修改密码、重新生成恢复码，并联系主管机关。',
      en: 'Dear {displayName},\n\na recovery code of your account {loginName} was used.\n\nIf it was not you, change your password at once, make new recovery codes, and tell the office in charge.',
    },
    link: { zh: '查看我的账号', en: 'My account' },
  },
  FACTOR_RESET_ASKED: {
    ...{ zh: '提请重置第二因素的通知', en: 'Notice that a reset of second factors was asked for' },
    data: person,
    subject: { zh: '承接平台：有人提请重置您的第二因素', en: 'Chengjie: a reset of your second factors was asked for' },
    body: {
      zh: '{displayName}：\n\n主管机关有人提请重置您的账号 {loginName} 的第二因素，另一人确认后，本邮箱会收到链接。\n\n如果您没有丢失第二因素，请用它登录一次，该提请随即失效，并请联系主管机关。',
      en: 'Dear {displayName},\n\nsomebody in the office in charge asked for a reset of the second factors of your account {loginName}. Once another person confirms it, a link comes to this address.\n\nIf you have not lost them, sign in with one: that ends the request. And tell the office.',
    },
  },
  FACTOR_RESET: {
    ...{ zh: '重置第二因素的链接', en: 'Link that resets second factors' },
    data: person,
    subject: { zh: '承接平台：重置第二因素', en: 'Chengjie: reset your second factors' },
    body: {
      zh: '{displayName}：\n\n主管机关两人已确认重置您的账号 {loginName} 的第二因素。打开下面的链接后，原有的通行密钥、验证器和恢复码全部失效，所有登录结束；以后登录时重新设置。链接 24 小时内有效，只能使用一次。\n\n如果您没有提出，请不要打开链接，并联系主管机关。',
      en: 'Dear {displayName},\n\ntwo persons in the office in charge agreed to reset the second factors of your account {loginName}. Opening the link ends its passkeys, authenticator and recovery codes, and all its sessions; you set up new ones when you sign in. It works once, within 24 hours.\n\nIf you did not ask for it, leave the link alone and tell the office.',
    },
    link: { zh: '重置第二因素', en: 'Reset the second factors' },
  },
  ADDRESS_TO_VERIFY: {
    ...{ zh: '邮箱验证链接', en: 'Link that verifies an address' },
    subject: { zh: '承接平台：请验证邮箱', en: 'Chengjie: verify your address' },
    body: {
      zh: '您好：\n\n有人在承接平台的账号中填写了本邮箱。请打开下面的链接确认。链接 24 小时内有效，只能使用一次。\n\n如果不是您本人填写，请忽略本邮件。',
      en: 'Hello,\n\nsomebody entered this address for an account with Chengjie. Open the link to confirm it. It works once, within 24 hours.\n\nIf it was not you, leave this mail alone.',
    },
    link: { zh: '确认邮箱', en: 'Confirm the address' },
  },
  ADDRESS_REPLACED: {
    ...{ zh: '邮箱已更换的通知', en: 'Notice that an address was replaced' },
    data: person,
    subject: { zh: '承接平台：您的邮箱已更换', en: 'Chengjie: your address was replaced' },
    body: {
      zh: '{displayName}：\n\n您的账号 {loginName} 已改用另一个邮箱，本邮箱不再收到该账号的邮件。\n\n如果不是您本人更换，请立即修改密码，并联系主管机关。',
      en: 'Dear {displayName},\n\nyour account {loginName} has another address now; this one gets no more of its mails.\n\nIf it was not you, change your password at once and tell the office in charge.',
    },
  },
  ACCOUNT_DISABLED: {
    ...{ zh: '账号已停用的通知', en: 'Notice that an account was disabled' },
    data: person,
    subject: { zh: '承接平台：您的账号已停用', en: 'Chengjie: your account was disabled' },
    body: {
      zh: '{displayName}：\n\n您的账号 {loginName} 已由主管机关停用，不能再登录。您密封的参与文件照常开启。\n\n如有异议，请联系主管机关；有人认领您代表的组织时，会另行发给您可以中止认领的链接。',
      en: 'Dear {displayName},\n\nan office disabled your account {loginName}: nobody signs in to it any more. Submissions that you sealed are opened as they are.\n\nIf you object, tell the office in charge; should somebody claim an organization for which you act, you are mailed a link that stops the claim.',
    },
  },
  ROLE_OFFERED: {
    ...{ zh: '请您接受角色的通知', en: 'Notice that a role is offered' },
    data: person,
    subject: { zh: '承接平台：有一个角色等待您接受', en: 'Chengjie: a role waits for you to accept it' },
    body: {
      zh: '{displayName}：\n\n有机关或组织请您的账号 {loginName} 持有一个角色。请登录后在“账号”中查看是哪个角色、由谁提出，再决定是否接受；不接受的，不产生任何作用，对方也不会得知。',
      en: 'Dear {displayName},\n\nan agency or organization offers your account {loginName} a role. Sign in and look under “Account” which one it is and who offers it, then accept it or not; unless you do, it counts for nothing, and nobody is told.',
    },
    link: { zh: '查看我的账号', en: 'My account' },
  },
  ROLE_GIVEN: {
    ...{ zh: '获得角色的通知', en: 'Notice that a role was given' },
    data: person,
    subject: { zh: '承接平台：您获得了一个角色', en: 'Chengjie: you were given a role' },
    body: {
      zh: '{displayName}：\n\n您的账号 {loginName} 接受了一个角色。请登录后在“账号”中查看是哪个角色、由谁提出。\n\n如果不是您本人接受，请立即修改密码，并联系主管机关。',
      en: 'Dear {displayName},\n\nyour account {loginName} accepted a role. Sign in and look under “Account” which one it is and who offered it.\n\nIf it was not you, change your password at once and tell the office in charge.',
    },
    link: { zh: '查看我的账号', en: 'My account' },
  },
  /** One text for all that happens to an organization's sealed things and accounts: nothing in it may tell one from another. */
  ORGANIZATION_MATTER: {
    ...{ zh: '组织事项提醒', en: 'Notice of a matter of one’s organization' },
    subject: { zh: '承接平台：贵组织有新的事项', en: 'Chengjie: something concerns your organization' },
    body: {
      zh: '您所代表（或曾代表）的组织在承接平台上有新的事项。\n\n请登录后在“通知”中查看；已不能登录的，请向该组织或主管机关了解。为保密起见，本邮件不写明具体内容。',
      en: 'Something happened that concerns an organization for which you act, or acted, with Chengjie.\n\nSign in and look at its notifications; if you cannot any more, ask the organization or the office in charge. So that nothing is disclosed, this mail does not say what it is.',
    },
  },
});
