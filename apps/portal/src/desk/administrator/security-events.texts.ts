import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '安全事件',
  lead: '本辖区账号和尚无角色的账号的登录失败、被拒绝的操作、新设备、密码和邮箱的更改、角色与令牌，以及不明账号的尝试。社会组织人员何时登录、退出，只由本人查看，以免开标前据此推知投标人。只记网络，不记完整地址；不含密码、令牌和任何密封内容。',
  supervisorsLead:
    '机关对本区域评审专家和社会组织人员账号的处理：停用、恢复、重置密码或第二因素、收回评审专家角色；由谁、何时、以何理由。',
  caption: '安全事件，最近的在前',
  empty: '没有这样的事件。',
  column: {
    what: '事项',
    account: '账号',
    at: '时间',
    times: '次数',
    network: '来自网络',
    by: '办理人',
    reason: '理由',
  },
  until: '最近 ',
  operation: '接口操作',
  none: '非本系统账号',
  filter: { account: '登录名', group: '类别', from: '自', to: '至' },
  group: {
    TRIED: '登录失败与限制',
    REFUSED: '无权办理',
    ENTERED: '登录与退出',
    KEYS: '密码、邮箱与令牌',
    ROLES: '账号与角色',
    SEALS: '密封不符',
  },
} as const;

const en: Same<typeof zh> = {
  title: 'Security events',
  lead: 'Failed sign-ins, refused acts, new devices, changes of passwords and addresses, roles and tokens, of the accounts of your region and of those without any role, and what strangers tried. When people of organizations sign in and out is for themselves alone, since it would tell before an opening who bids. Networks are kept, no whole addresses; no passwords, tokens or anything sealed.',
  supervisorsLead:
    'What offices did to the accounts of evaluators and of organizations’ people in the region: disabled or enabled them, had passwords or second factors reset, or took the role of an evaluator away; who, when, and why.',
  caption: 'Security events, the newest first',
  empty: 'There are no such events.',
  column: {
    ...{ what: 'What', account: 'Account', at: 'When', times: 'How often', network: 'From the network' },
    ...{ by: 'By', reason: 'Reason' },
  },
  until: 'last ',
  operation: 'Operation of the interface:',
  none: 'none of ours',
  filter: { account: 'Login name', group: 'Kind', from: 'From', to: 'To' },
  group: {
    TRIED: 'Failed and held up',
    REFUSED: 'Refused acts',
    ENTERED: 'Signing in and out',
    KEYS: 'Passwords, addresses, tokens',
    ROLES: 'Accounts and roles',
    SEALS: 'Broken seals',
  },
};

registerTexts('securityEvents', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    securityEvents: typeof zh;
  }
}
