import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '退出登录',
  lead: '退出后，本机不再保留您的登录状态。',
  kept: '有 {{number}} 份草稿只保存在本机，还没有保存到平台。退出登录会把它们从本机删除，无法恢复。',
  deleteAndSignOut: '删除草稿并退出登录',
  stay: '暂不退出',
};

const en: Same<typeof zh> = {
  title: 'Sign out',
  lead: 'Once you have signed out, this device does not know you any more.',
  kept: 'Drafts that are on this device alone, and not on the platform yet: {{number}}. Signing out deletes them from this device for good.',
  deleteAndSignOut: 'Delete drafts and sign out',
  stay: 'Stay signed in',
};

registerTexts('signOut', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    signOut: typeof zh;
  }
}
