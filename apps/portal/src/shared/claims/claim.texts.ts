import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  own: {
    open: '您对“{{name}}”的认领正在办理',
    openText: '同时只能办理一项认领。请等待结果；认领错了的，可以先撤回，再认领别的组织。',
    inRole: '您已有身份：公示期满时仍有身份的，这项认领不能生效。',
    openLink: '查看这项认领',
  },
  organization: '组织',
  claimant: '申请人',
  submittedAt: '申请时间',
  status: '状态',
  consents: '已同意的机关',
  none: '尚无',
  until: '公示至',
  provisional: '该年度节假日安排尚未公布，届时可能顺延',
  endedAt: '办结时间',
  endedBy: '由谁办理',
  endGround: '事由',
  ground: {
    DOCUMENTS_DO_NOT_SHOW_IT: '证明文件不足以证明可以代表该组织',
    NOT_IN_CHARGE: '登记的负责人另有其人',
    FORMER_OFFICER: '申请人已不再担任负责人',
    OTHER: '其他',
    ORGANIZATION_OBJECTS: '该组织的人员提出异议',
    CONTACT_OBJECTS: '登记的联系人提出异议',
    ACCOUNT_DISABLED: '认领人的账号被机关停用',
  },
  state: {
    SUBMITTED: '待第一机关同意',
    CONSENTED: '待第二机关同意',
    ANNOUNCED: '公示中',
    EFFECTIVE: '已生效',
    REJECTED: '已驳回',
    STOPPED: '已中止',
    WITHDRAWN: '已撤回',
    LAPSED: '未能生效',
  },
} as const;

const en: Same<typeof zh> = {
  own: {
    open: 'Your claim of {{name}} is open',
    openText: 'One claim at a time: wait for its outcome, or withdraw it first to claim another organization.',
    inRole: 'You hold a role: if you still hold one when the announcement ends, this claim does not take effect.',
    openLink: 'Look at this claim',
  },
  organization: 'Organization',
  claimant: 'Claimed by',
  submittedAt: 'Claimed on',
  status: 'State',
  consents: 'Agencies that consented',
  none: 'None yet',
  until: 'Announced until',
  provisional: 'The calendar of that year is not published yet: it may end later',
  endedAt: 'Ended',
  endedBy: 'By',
  endGround: 'Ground',
  ground: {
    DOCUMENTS_DO_NOT_SHOW_IT: 'The documents do not show that the claimant may act for it',
    NOT_IN_CHARGE: 'By the register somebody else is in charge',
    FORMER_OFFICER: 'The claimant is no longer in charge',
    OTHER: 'Other',
    ORGANIZATION_OBJECTS: 'The organization’s people objected',
    CONTACT_OBJECTS: 'A registered contact objected',
    ACCOUNT_DISABLED: 'An office disabled the claimant’s account',
  },
  state: {
    SUBMITTED: 'Waits for a first agency',
    CONSENTED: 'Waits for a second agency',
    ANNOUNCED: 'Announced',
    EFFECTIVE: 'In effect',
    REJECTED: 'Rejected',
    STOPPED: 'Stopped',
    WITHDRAWN: 'Withdrawn',
    LAPSED: 'Could not take effect',
  },
};

registerTexts('claim', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    claim: typeof zh;
  }
}
