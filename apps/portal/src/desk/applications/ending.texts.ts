import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  asked: '注销登记（备案）',
  title: '申请注销',
  ground: '注销事由',
  statement: '资产、债务、人员和未了事项的处理',
  creditorsNoticedOn: '通知或公告债权人的日期',
  warning: '准予注销后，承接资质、会员关系、授权和所有账号的代表权限同时终止，不能恢复；在投的投标在开标时无效。',
  submit: '提交注销申请',
};

const en: Same<typeof zh> = {
  asked: 'Ended',
  title: 'Apply to end it',
  ground: 'Ground',
  statement: 'What became of its money, debts, staff and duties',
  creditorsNoticedOn: 'Day of the notice to its creditors',
  warning:
    'Once that is granted, its qualifications, memberships, mandates and the roles of all who act for it end, and do not come back; a bid that is in is invalid at the opening.',
  submit: 'Apply to end it',
};

registerTexts('ending', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    ending: typeof zh;
  }
}
