import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  loginName: '登录名',
  sent: '邮件已发出',
  notCome: '几分钟内没有收到邮件的，请查看垃圾邮件，或核对填写的内容后重新申请。',
  account: {
    title: '开立账号',
    lead: '账号由本人开立：我们向您的邮箱发送链接，您用它设置密码。开立之后：组织已有管理员的，把登录名告知该管理员；组织还没有人员的，登录后认领该组织；机关工作人员把登录名告知主管机关。',
    loginNameHint: '3 至 40 个小写字母、数字、点、下划线或连字符。',
    displayName: '姓名或岗位',
    displayNameHint: '他人在平台上看到的名称。',
    address: '电子邮箱',
    addressHint: '链接发往此邮箱；日后忘记密码也靠它找回。',
    submit: '申请开立账号',
    sent: '请打开发往 {{address}} 的邮件，按其中的链接设置密码。链接 24 小时内有效。',
  },
  forgotten: {
    title: '忘记密码',
    lead: '填写登录名，我们向该账号本人验证过的邮箱发送链接。没有验证过邮箱的，请联系主管机关。',
    submit: '发送链接',
    sent: '如果有这个账号，并且其邮箱已经验证，链接已发往该邮箱，24 小时内有效。',
  },
  stopClaim: {
    title: '中止认领',
    lead: '有人申请认领您代表的组织，而您的账号已停用。认领不属实的，请写明理由并中止；属实的，不必办理。',
    text: '申请人、该组织的人员和办理机关会看到理由。中止后不能恢复，对方可以重新提出认领。',
    reason: '理由（2 至 500 字）',
    act: '中止认领',
    ask: '中止这一认领？',
    done: '认领已中止',
  },
  verify: {
    title: '确认邮箱',
    lead: '请确认这是您的邮箱。确认后，该账号的邮件发往此邮箱。',
    submit: '确认这是我的邮箱',
    done: '邮箱已确认',
    doneText: '账号 {{loginName}} 的邮件现在发往此邮箱。',
    toAccount: '查看我的账号',
  },
  own: {
    title: '电子邮箱',
    lead: '重置密码的链接只发往您本人验证过的邮箱。',
    none: '您还没有邮箱：忘记密码时无法自行找回。',
    noneYet: '尚无',
    verified: '已验证的邮箱',
    toVerify: '等待确认',
    new: '新的邮箱',
    submit: '发送确认链接',
    sent: '确认链接已发往 {{address}}，24 小时内有效。确认之前仍使用原邮箱。',
  },
} as const;

const en: Same<typeof zh> = {
  loginName: 'Login name',
  sent: 'A mail is on its way',
  notCome: 'If none comes within a few minutes, look among unwanted mail, or check what you entered and ask again.',
  account: {
    title: 'Open an account',
    lead: 'You open your account yourself: we mail you a link, and you set a password by it. Then: tell your organization’s administrator your login name; if your organization has nobody yet, sign in and claim it; if you work for an office, tell the office in charge.',
    loginNameHint: '3 to 40 lower-case letters, digits, dots, underscores or hyphens.',
    displayName: 'Name or post',
    displayNameHint: 'What others see of you.',
    address: 'Mail address',
    addressHint: 'The link goes there, and later ones if you forget your password.',
    submit: 'Ask for the account',
    sent: 'Open the mail to {{address}} and set a password by its link, within 24 hours.',
  },
  forgotten: {
    title: 'Forgotten password',
    lead: 'Enter your login name: we mail a link to the address that you verified. If you verified none, ask the office in charge.',
    submit: 'Mail the link',
    sent: 'If there is such an account and its address is verified, a link was mailed there. It works for 24 hours.',
  },
  stopClaim: {
    title: 'Stop a claim',
    lead: 'Somebody claims an organization for which you act, and your account is disabled. If the claim is wrong, say why and stop it; if it is right, there is nothing to do.',
    text: 'The claimant, the people of the organization and the offices read the reason. This cannot be undone; it can be claimed again.',
    reason: 'Reason (2 to 500 characters)',
    act: 'Stop the claim',
    ask: 'Stop this claim?',
    done: 'The claim is stopped',
  },
  verify: {
    title: 'Confirm your address',
    lead: 'Confirm that this mail address is yours. From then on the mails of the account go there.',
    submit: 'Yes, this address is mine',
    done: 'The address is confirmed',
    doneText: 'The mails of the account {{loginName}} go there now.',
    toAccount: 'My account',
  },
  own: {
    title: 'Mail address',
    lead: 'Links that set a new password go to the address that you verified, and to no other.',
    none: 'You have no address: if you forget your password, you cannot set a new one by yourself.',
    noneYet: 'None yet',
    verified: 'Verified address',
    toVerify: 'To be confirmed',
    new: 'New address',
    submit: 'Mail a link to confirm it',
    sent: 'A link was mailed to {{address}}; it works for 24 hours. Until you open it your former address stays in use.',
  },
};

registerTexts('requests', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    requests: typeof zh;
  }
}
