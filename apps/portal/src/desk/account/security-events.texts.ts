import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '近来的安全事件',
  lead: '与您的账号有关的登录、失败的尝试和更改。如有您不认识的，请结束其他登录并修改密码。',
  caption: '与您的账号有关的安全事件，最近的在前，最多 20 条',
  empty: '没有安全事件。',
  what: '事项',
  at: '时间',
  times: '次数',
  network: '来自网络',
  by: '办理人',
} as const;

const en: Same<typeof zh> = {
  title: 'Recent security events',
  lead: 'Sign-ins, failed attempts and changes of your account. If you do not know one of them, end your other sessions and change your password.',
  caption: 'Security events of your account, the newest first, at most 20',
  empty: 'There are no security events.',
  what: 'What',
  at: 'When',
  times: 'How often',
  network: 'From the network',
  by: 'By',
};

registerTexts('ownSecurityEvents', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    ownSecurityEvents: typeof zh;
  }
}
