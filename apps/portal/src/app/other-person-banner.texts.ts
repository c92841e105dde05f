import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  other:
    '现在登录的不是本页所示的{{who}}（可能在另一个标签页登录了他人，或登录已过期）。本页不再提交任何内容，您填写的内容还在。',
  reload: '以现在登录的人重新载入',
  ended: '登录已失效：重新登录后接着办理，您填写的内容还在。',
  signedOut: '已退出登录：您在另一个标签页退出了，本页不再显示您的内容。',
} as const;

const en: Same<typeof zh> = {
  other:
    'Somebody else than {{who}}, whom this page shows, is signed in now (or nobody: the session may have ended). Nothing is sent from this page any more; what you entered is kept.',
  reload: 'Load anew as whoever is signed in',
  ended: 'Your session has ended: sign in again to go on. What you entered is still here.',
  signedOut: 'Signed out: you did so in another tab, and this page shows nothing of yours any more.',
};

registerTexts('otherPerson', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    otherPerson: typeof zh;
  }
}
