import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  asked: '注销登记（备案）',
  title: '申请注销',
  ground: '注销事由',
  statement: '资产、债务、人员和未了事项的处理',
  creditorsNoticedOn: '通知或公告债权人的日期',
  warning: '准予注销后，承接资质、会员关系、授权和所有账号的代表权限同时终止，不能恢复；在投的投标在开标时无效。',
  submit: '提交注销申请',
  of: {
    CHARTER: '章程规定的事由出现，或宗旨已经完成',
    MEMBERS_DECISION: '会员（代表）大会或理事会决定',
    MERGED_OR_SPLIT: '合并或分立',
    CANNOT_GO_ON: '因其他原因不能继续活动',
  },
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
  of: {
    CHARTER: 'What its charter says has come about, or its purpose is fulfilled',
    MEMBERS_DECISION: 'Its members or its council decided so',
    MERGED_OR_SPLIT: 'It was merged or split',
    CANNOT_GO_ON: 'It cannot go on for another cause',
  },
};

registerTexts('ending', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    ending: typeof zh;
  }
}
