import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '待您接受的身份',
  lead: '您接受之前，这些身份不产生任何作用。请先确认对方是谁。',
  also: '同时',
  administrator: '管理该组织的人员',
  by: '提出人',
  at: '提出时间',
  until: '有效期至',
  accept: '接受',
  acceptAsk: '接受“{{name}}”吗？',
  acceptText: '接受后立即生效，您即可以该身份办理业务。',
  acceptAwaitsText: '接受后，须先设置第二因素，才能办理业务：接受后随即进入设置。',
  acceptClaim:
    '您对“{{organization}}”的认领正在办理。认领人到公示期满时已有身份的，认领不能生效：接受这一身份后，该认领仍可查看和撤回，但不会使您代表该组织。',
  accepted: '已接受，您现在持有该身份',
  acceptedAwaits: '已接受“{{name}}”，设置第二因素后即可办理',
  decline: '不接受',
  declineAsk: '不接受“{{name}}”吗？',
  declineText: '对方不会得知，到期自动失效。需要时可以请对方重新提出。',
  declined: '已不再提供该身份',
  leave: {
    title: '退出组织',
    lead: '退出后，您立即不能再代表该组织，只用于该组织的接口令牌一并作废，该组织其他人员会收到通知。您密封的投标照常开标，但您不能再查看、替换或撤回。您是唯一管理员而组织还有其他人员的，请先将其中一人设为管理员。',
    which: '组织',
    submit: '退出组织',
    ask: '退出“{{holder}}”吗？',
    alone: '您是该组织唯一的人员：退出后，该组织在平台上没有任何人员，须重新认领才能办理业务。',
    others: '该组织还有其他人员 {{count}} 名，他们会收到通知。您以后须由其管理员重新提出，才能再代表该组织。',
    sealed: '目前密封的投标 {{count}} 份，照常开标，但您不能再查看、替换或撤回：',
    noneSealed: '该组织目前没有密封的投标。',
    done: '您已退出该组织',
  },
} as const;

const en: Same<typeof zh> = {
  title: 'Roles that you are offered',
  lead: 'They count for nothing before you accept. Make sure first who offers them.',
  also: 'Also',
  administrator: 'looks after the people of the organization',
  by: 'Offered by',
  at: 'Offered',
  until: 'Valid until',
  accept: 'Accept',
  acceptAsk: 'Accept “{{name}}”?',
  acceptText: 'The role is yours at once, and you can act in it.',
  acceptAwaitsText: 'You can act in it once you have set up a second factor: that is the next step.',
  acceptClaim:
    'Your claim of {{organization}} is open. A claim does not take effect for somebody who holds a role by then: once you accept this one, you can still look at the claim and withdraw it, but it does not make you act for that organization.',
  accepted: 'Accepted: the role is yours now',
  acceptedAwaits: 'Accepted: {{name}}. You can act in it once a second factor is set up',
  decline: 'Decline',
  declineAsk: 'Decline “{{name}}”?',
  declineText: 'Nobody else is told; it expires by itself. You can have it offered again.',
  declined: 'The role is offered no more',
  leave: {
    title: 'Leave an organization',
    lead: 'You act for it no more from this moment, access tokens for it alone end, and its other people are told. Bids that you sealed are opened as they are, but you neither see, replace nor withdraw them any more. If you are its only administrator and others are left, make one of them an administrator first.',
    which: 'Organization',
    submit: 'Leave the organization',
    ask: 'Leave {{holder}}?',
    alone:
      'Nobody else acts for it: it is left without anybody on the platform, and has to be claimed anew before it can do anything.',
    others: 'Others who act for it: {{count}}. They are told. Only its administrators can have you back.',
    sealed:
      'Sealed bids at present: {{count}}. They are opened as they are, but you neither see, replace nor withdraw them any more:',
    noneSealed: 'It has no sealed bid at present.',
    done: 'You have left the organization',
  },
};

registerTexts('offers', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    offers: typeof zh;
  }
}
