import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '组织人员',
  lead: '能代表本组织查看通知、投标的全部人员。只有本组织的管理员可以请人代表本组织、移出人员，本人接受后才生效；机关无权添加。本人也可以在账号页面自行退出。建议至少有两名管理员。',
  caption: '代表本组织的人员，最早的在前',
  empty: '没有人员。',
  name: '姓名或岗位',
  loginName: '登录名',
  since: '起始时间',
  state: '身份',
  administrator: '管理员',
  member: '经办人',
  disabled: '账号已停用',
  givenBy: '添加人',
  provisioned: '初始设置',
  acts: '办理',
  make: '设为管理员',
  makeAsk: '将 {{name}} 设为管理员？',
  makeText: '管理员可以添加、移出人员，也可以取消其他管理员。',
  end: '取消管理员',
  endAsk: '取消 {{name}} 的管理员身份？',
  endText: '此人仍可代表本组织办理事项，但不再管理人员。',
  made: '已将 {{name}} 设为管理员',
  ended: '{{name}} 不再是管理员',
  removed: '{{name}} 已移出',
  remove: '移出',
  removeThis: '移出 {{name}}',
  removeAsk: '将 {{name}} 移出本组织？',
  removeText:
    '移出后，此人立即不能再代表本组织，只用于本组织的接口令牌一并作废；本组织其他人员会收到通知。已密封的投标不受影响。',
  reason: '理由',
  admit: {
    title: '请人代表本组织',
    lead: '对方须先自己开户并验证邮箱，再把登录名告诉您；14 天内由本人在账号页面接受。为保护他人，平台不告诉您是否有这个登录名。此前已密封的投标，新人员在开标前看不到内容。',
    loginName: '登录名',
    administrator: '同时设为管理员',
    submit: '提出',
    done: '已提出，待本人接受；本组织其他人员会收到通知',
  },
  open: {
    title: '待本人接受',
    lead: '本人接受之前不产生任何作用。没有这个登录名，或者本人不接受的，到期自动失效，平台不另行告知。',
    caption: '待接受的人员，最近的在前',
    by: '提出人',
    until: '有效期至',
    withdraw: '撤回',
    withdrawAsk: '撤回对 {{name}} 的提议？',
    withdrawText: '撤回后对方不能再接受；需要时可以重新提出。',
    withdrawn: '已撤回',
  },
  notAdministrator: '您不是本组织的管理员。如需添加或移出人员，请联系上面的管理员。',
} as const;

const en: Same<typeof zh> = {
  title: 'People',
  lead: 'Everybody who can read notifications and bid for your organization. Its administrators alone propose and remove people, who accept it themselves; no office can. One leaves by oneself on the account page. It is best to have two administrators.',
  caption: 'People who act for your organization, whoever has done so longest first',
  empty: 'Nobody.',
  name: 'Name or post',
  loginName: 'Login name',
  since: 'Since',
  state: 'As',
  administrator: 'Administrator',
  member: 'Member',
  disabled: 'Account disabled',
  givenBy: 'Admitted by',
  provisioned: 'set up at first',
  acts: 'Acts',
  make: 'Make administrator',
  makeAsk: 'Make {{name}} an administrator?',
  makeText: 'Administrators admit and remove people, and can end other administrators as such.',
  end: 'End as administrator',
  endAsk: 'End {{name}} as administrator?',
  endText: 'The person still acts for your organization, but looks after its people no more.',
  made: '{{name}} is an administrator now',
  ended: '{{name}} is an administrator no more',
  removed: '{{name}} was removed',
  remove: 'Remove',
  removeThis: 'Remove {{name}}',
  removeAsk: 'Remove {{name}} from your organization?',
  removeText:
    'The person acts for your organization no more from this moment, and access tokens for it alone end; the others are told. Sealed bids stay as they are.',
  reason: 'Reason',
  admit: {
    title: 'Ask somebody to act for you',
    lead: 'The person first opens an account, verifies a mail address, and tells you the login name; within 14 days it accepts on its account page. To protect others you are not told whether there is such a login name. What bids say that were sealed before, a new person does not see until the opening.',
    loginName: 'Login name',
    administrator: 'Also an administrator',
    submit: 'Ask',
    done: 'Asked: the person has to accept; the others are told',
  },
  open: {
    title: 'To be accepted',
    lead: 'Nothing counts before the person accepts. What nobody has as login name, or declines, expires by itself: you are not told which.',
    caption: 'Who has not accepted yet, the last first',
    by: 'Asked by',
    until: 'Valid until',
    withdraw: 'Withdraw',
    withdrawAsk: 'Withdraw what you asked {{name}}?',
    withdrawText: 'The person cannot accept any more; you can ask again.',
    withdrawn: 'Withdrawn',
  },
  notAdministrator:
    'You are no administrator of your organization. To have people admitted or removed, ask one of those above.',
};

registerTexts('people', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    people: typeof zh;
  }
}
