import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '通知',
  lead: '与贵单位有关的项目公告、开标、成交与终止，新的在前。',
  caption: '通知，新的在前',
  empty: '还没有通知。有与贵单位相符的新项目，或者投标的项目有进展时，会在这里告知。',
  emptyUnread: '没有未读通知。',
  show: '显示',
  unreadOnly: '只看未读',
  column: { text: '内容', at: '时间', state: '状态' },
  read: '已读',
  unread: '未读',
  mark: '标为已读',
  markThis: '标为已读：{{text}}',
  markPage: '本页全部标为已读',
  marked: '已将 {{count}} 条标为已读',
} as const;

const en: Same<typeof zh> = {
  title: 'Notifications',
  lead: 'Publications, openings, awards and failures that concern your organization, newest first.',
  caption: 'Notifications, newest first',
  empty:
    'There are no notifications yet. You are told here of new projects that fit, and when something happens to a project that you bid for.',
  emptyUnread: 'Nothing is unread.',
  show: 'Show',
  unreadOnly: 'Only unread ones',
  column: { text: 'What', at: 'When', state: 'State' },
  read: 'Read',
  unread: 'Unread',
  mark: 'Mark as read',
  markThis: 'Mark as read: {{text}}',
  markPage: 'Mark all on this page as read',
  marked: 'Marked as read: {{count}}',
};

registerTexts('notifications', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    notifications: typeof zh;
  }
}
