import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '组织人员',
  lead: '能代表本组织查看通知、投标的全部人员。只有本组织的管理员可以添加、移出人员；机关无权添加。建议至少有两名管理员。',
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
  remove: '移出',
  removeThis: '移出 {{name}}',
  removeAsk: '将此人移出本组织？',
  removeText: '移出后，此人以本组织身份进行的登录立即结束；本组织其他人员会收到通知。已密封的投标不受影响。',
  reason: '理由（2 至 500 字）',
  admit: {
    title: '添加人员',
    lead: '对方须先自己开户并验证邮箱，再把登录名告诉您。此前已密封的投标，新人员在开标前看不到内容。',
    loginName: '登录名',
    administrator: '同时设为管理员',
    submit: '添加',
    done: '已添加，本组织其他人员会收到通知',
  },
  notAdministrator: '您不是本组织的管理员。如需添加或移出人员，请联系上面的管理员。',
} as const;

const en: Same<typeof zh> = {
  title: 'People',
  lead: 'Everybody who can read notifications and bid for your organization. Its administrators alone admit and remove people; no office can. It is best to have two administrators.',
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
  remove: 'Remove',
  removeThis: 'Remove {{name}}',
  removeAsk: 'Remove this person from your organization?',
  removeText:
    'What the person is signed in with for your organization ends at once; the others are told. Sealed bids stay as they are.',
  reason: 'Reason (2 to 500 characters)',
  admit: {
    title: 'Admit somebody',
    lead: 'The person first opens an account, verifies a mail address, and tells you the login name. What bids say that were sealed before, a new person does not see until the opening.',
    loginName: 'Login name',
    administrator: 'Also an administrator',
    submit: 'Admit',
    done: 'Admitted: the others are told',
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
