import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  all: '账号的各部分',
  overview: '账号',
  security: '密码、第二因素与邮箱',
  sessions: '登录与安全事件',
  tokens: '接口令牌',
} as const;

const en: Same<typeof zh> = {
  all: 'Parts of the account',
  overview: 'Account',
  security: 'Password, second factors, address',
  sessions: 'Sessions and security events',
  tokens: 'Access tokens',
};

registerTexts('accountParts', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    accountParts: typeof zh;
  }
}
