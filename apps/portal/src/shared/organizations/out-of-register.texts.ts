import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  kind: { SUSPENDED: '责令停止活动', ENDED: '已注销', CANCELLED: '已撤销登记（备案）' },
  text: {
    SUSPENDED: '停止活动期间不能投标，不能取得承接资质，也不能加入联合会。',
    ENDED: '本组织已经终止，以下为存档的登记（备案）信息，名称和编号不再给其他组织使用。',
    CANCELLED: '本组织的登记（备案）已被撤销，以下为存档的登记（备案）信息，名称和编号不再给其他组织使用。',
  },
  since: '自',
  by: '决定机关',
  ground: '事由',
  reason: '理由',
  of: {
    CHARTER: '章程规定的事由出现，或宗旨已经完成',
    MEMBERS_DECISION: '会员（代表）大会或理事会决定',
    MERGED_OR_SPLIT: '合并或分立',
    CANNOT_GO_ON: '因其他原因不能继续活动',
  },
} as const;

const en: Same<typeof zh> = {
  kind: { SUSPENDED: 'Activity stopped', ENDED: 'Ended', CANCELLED: 'Struck off' },
  text: {
    SUSPENDED: 'Meanwhile it submits no bid, is granted no qualification and joins no federation.',
    ENDED: 'It is there no more. What follows is its entry as kept; its name and number are given to no other.',
    CANCELLED: 'It was struck off. What follows is its entry as kept; its name and number are given to no other.',
  },
  since: 'Since',
  by: 'Decided by',
  ground: 'Ground',
  reason: 'Reason',
  of: {
    CHARTER: 'What its charter says has come about, or its purpose is fulfilled',
    MEMBERS_DECISION: 'Its members or its council decided so',
    MERGED_OR_SPLIT: 'It was merged or split',
    CANNOT_GO_ON: 'It cannot go on for another cause',
  },
};

registerTexts('outOfRegister', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    outOfRegister: typeof zh;
  }
}
