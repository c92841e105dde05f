import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '工作台',
  unread: '{{count}} 条未读',
  offered: '{{count}} 个身份待接受',
  nav: {
    projects: '我的项目',
    newProject: '新建项目',
    opportunities: '可投项目',
    bids: '我的投标',
    notifications: '通知',
    evaluations: '我的评审',
    members: '会员',
    preferential: '优先成交',
    people: '组织人员',
    claims: '组织认领',
    federationStep: '联合会优先步骤',
    ownClaims: '认领组织',
    memberships: '入会与授权',
    consents: '征求同意',
    roles: '授予角色',
    accounts: '账号与角色',
    securityEvents: '安全事件',
    deadLetters: '未能发出的邮件',
    account: '账号',
  },
  elsewhere: {
    title: '本身份的工作通过开放接口办理',
    text: '以“{{role}}”身份可以查看全部公开内容；登记、备案与目录目前通过开放接口办理。',
    how: '接口说明',
  },
} as const;

const en: Same<typeof zh> = {
  title: 'Workbench',
  unread: '{{count}} unread',
  offered: 'roles to accept: {{count}}',
  nav: {
    projects: 'My projects',
    newProject: 'New project',
    opportunities: 'Projects for us',
    bids: 'Our bids',
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
    roles: 'Give roles',
    accounts: 'Accounts and roles',
    securityEvents: 'Security events',
    deadLetters: 'Mails not sent',
    account: 'Account',
  },
  elsewhere: {
    title: 'The acts of this role go through the open interface',
    text: 'As “{{role}}” you see everything public here; registration, filing and catalogs are managed through the open interface for now.',
    how: 'About the interface',
  },
};

registerTexts('desk', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    desk: typeof zh;
  }
}
