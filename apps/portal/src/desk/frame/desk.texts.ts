import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '工作台',
  unread: '{{count}} 条未读',
  waiting: '{{count}} 项待办',
  offered: '{{count}} 个身份待接受',
  tasks: {
    title: '待办事项',
    none: '目前没有等候办理的事项。有新的事项时会列在这里；其他页面见上方导航。',
    more: '同类事项一次最多列出二十项，办结后列出其余。',
    drafts: '还有 {{count}} 份填写了、尚未提交的内容',
    since: '起于',
    due: '截止',
    urgency: { HOLDS_UP: '他人在等候', WAITS: '需要办理', OPEN: '可以办理' },
  },
  nav: {
    tasks: '待办事项',
    projects: '我的项目',
    newProject: '新建项目',
    opportunities: '可参与项目',
    bids: '我参与的项目',
    notifications: '通知',
    evaluations: '我的评审',
    members: '会员',
    preferential: '优先中标（成交）',
    people: '组织人员',
    claims: '组织认领',
    federationStep: '联合会优先步骤',
    ownClaims: '认领组织',
    memberships: '入会与授权',
    consents: '征求同意',
    organizations: '组织管理',
    functions: '职能事项',
    editions: '目录发布',
    agencies: '机关',
    watch: '监督事项',
    roles: '授予角色',
    accounts: '账号与角色',
    securityEvents: '安全事件',
    deadLetters: '未能发出的邮件',
    drafts: '未提交的填写',
    account: '账号',
  },
} as const;

const en: Same<typeof zh> = {
  title: 'Workbench',
  unread: '{{count}} unread',
  waiting: '{{count}} to do',
  offered: 'roles to accept: {{count}}',
  tasks: {
    title: 'To do',
    none: 'Nothing waits for you now. What comes up is listed here; the other pages are in the navigation above.',
    more: 'At most twenty of a kind are listed at once; the others follow when these are done.',
    drafts: 'Filled in and not sent: {{count}}',
    since: 'Since',
    due: 'Until',
    urgency: { HOLDS_UP: 'Others wait for it', WAITS: 'To be done', OPEN: 'Can be done' },
  },
  nav: {
    tasks: 'To do',
    projects: 'My projects',
    newProject: 'New project',
    opportunities: 'Projects for us',
    bids: 'Our submissions',
    notifications: 'Notifications',
    evaluations: 'My evaluations',
    members: 'Members',
    preferential: 'Preferential awards',
    people: 'People',
    claims: 'Claims',
    federationStep: 'Federation step',
    ownClaims: 'Claim an organization',
    memberships: 'Memberships',
    consents: 'Consent to bids',
    organizations: 'Organizations',
    functions: 'Functions',
    editions: 'Editions',
    agencies: 'Agencies',
    watch: 'To look at',
    roles: 'Give roles',
    accounts: 'Accounts and roles',
    securityEvents: 'Security events',
    deadLetters: 'Mails not sent',
    drafts: 'Begun and not sent',
    account: 'Account',
  },
};

registerTexts('desk', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    desk: typeof zh;
  }
}
