import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '账号办理',
  open: '办理',
  openOf: '办理：{{name}}',
  reason: '理由',
  password: {
    act: '重置密码',
    names: '重置密码：{{name}}',
    ask: '向 {{name}} 发送重置密码的链接？',
    text: '链接只发送到本人验证过的邮箱，请先核对身份。重置后，此前密封的内容不再属于该账号。',
    done: '重置密码的链接已发送。',
  },
  factor: {
    act: '重置第二因素',
    names: '重置第二因素：{{name}}',
    ask: '提请重置 {{name}} 的第二因素？',
    text: '用于本人丢失第二因素和恢复码的情形，请先核对身份。须由两人分别提请，第二人提请后链接发送到其验证过的邮箱；此前密封的内容不再属于该账号。',
    asked: '{{who}} 已提请重置：{{reason}}。请另一人核对后同样提请。',
    done: '已提请重置，请另一人核对后同样提请。',
    confirmed: '两人已提请重置，链接已发送。',
  },
  disable: {
    act: '停用账号',
    names: '停用账号：{{name}}',
    ask: '停用 {{name}} 的账号？',
    text: '停用后立即不能登录，会话、令牌和链接一并失效；本人和有关人员会收到通知。',
    done: '账号已停用。',
  },
  enable: {
    act: '恢复账号',
    names: '恢复账号：{{name}}',
    ask: '恢复 {{name}} 的账号？',
    text: '恢复后可以重新登录，原有角色仍在。',
    done: '账号已恢复。',
  },
} as const;

const en: Same<typeof zh> = {
  title: 'The account itself',
  open: 'What can be done',
  openOf: 'What can be done with the account of {{name}}',
  reason: 'Reason',
  password: {
    act: 'Reset the password',
    names: 'Reset the password of {{name}}',
    ask: 'Mail {{name}} a link to set a new password?',
    text: 'It goes to the address that its owner verified; make sure first who it is. What was sealed before is the account’s no more.',
    done: 'The link to set a new password is sent.',
  },
  factor: {
    act: 'Reset the second factors',
    names: 'Reset the second factors of {{name}}',
    ask: 'Ask for a reset of the second factors of {{name}}?',
    text: 'For an owner who has lost them and the recovery codes; make sure who it is first. Two persons ask, each for themselves: with the second, a link goes to the verified address. What was sealed before is the account’s no more.',
    asked: '{{who}} asked for a reset: {{reason}}. Another person makes sure and asks as well.',
    done: 'The reset is asked for: another person makes sure and asks as well.',
    confirmed: 'Two persons asked for a reset, and the link was sent.',
  },
  disable: {
    act: 'Disable the account',
    names: 'Disable the account of {{name}}',
    ask: 'Disable the account of {{name}}?',
    text: 'It cannot sign in from this moment; sessions, tokens and links end. Its owner and those concerned are told.',
    done: 'The account is disabled.',
  },
  enable: {
    act: 'Enable the account',
    names: 'Enable the account of {{name}}',
    ask: 'Enable the account of {{name}} again?',
    text: 'It can sign in again, and has the roles that it had.',
    done: 'The account is enabled again.',
  },
};

registerTexts('accountActs', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    accountActs: typeof zh;
  }
}
