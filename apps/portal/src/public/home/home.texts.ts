import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '社区公共服务，公开购买，放心承接',
  lead: '政府把可以转移的社区公共服务列成目录，公开购买；合格的社区社会组织密封提交方案和价格，凭此承接。从公告到结果，每一步都向所有人公开。',
  search: '搜索采购项目',
  searchHint: '例如：居家养老、日间照料、志愿服务',
  go: '搜索',
  promises: {
    title: '我们的三个承诺',
    sealed: {
      title: '密封就是密封',
      text: '开启之前，除提交的组织自己外，谁也看不到内容、报价，甚至有几家提交；购买主体和平台管理员也不例外。',
    },
    explained: {
      title: '每个名次都有理由',
      text: '每一分由谁给、为什么，价格分怎么算，前后两名由哪一步分出先后，逐项写明。同等条件下联合会优先，只在公告载明时适用。',
    },
    repeatable: {
      title: '人人可以复算',
      text: '评审的全部输入公开。打开任意一个已有结果的项目，点“复算本次评审”，您的浏览器会用同一套规则从头再算一遍。',
    },
  },
  open: { count: '{{total}} 个项目正在征集承接方', all: '全部公告中的项目' },
  closing: { title: '即将截止' },
  newest: { title: '最新公告' },
  noneOpen: '目前没有公告中的项目。新公告会出现在这里。',
  awarded: {
    title: '最近中标（成交）',
    all: '全部中标（成交）项目',
    none: '还没有中标（成交）的项目。',
    preferential: '联合会优先',
    to: '承接组织：',
    performer: '由{{name}}实施',
  },
  ways: {
    title: '还可以看',
    functions: { title: '职能事项目录', text: '政府可以转移给社会组织的社区公共服务，共 {{total}} 项。' },
    organizations: { title: '承接组织', text: '登记和备案的社区社会组织，共 {{total}} 家，条件是否具备一查便知。' },
    federations: {
      title: '联合会与优先中标（成交）',
      text: '{{total}} 家联合会；由“同等条件下优先”决定的中标（成交）共 {{preferential}} 个，逐个列明。',
    },
    guide: { title: '使用说明', text: '怎样成立组织，怎样参与项目，怎样评审，怎样复算，权利受到影响时怎么办。' },
  },
} as const;

const en: Same<typeof zh> = {
  title: 'Community services, bought in the open',
  lead: 'Government lists the community services it can hand over and buys them in public. Qualified community organizations bid sealed, and take them on for their plan and their price. Every step from notice to award is open to everybody.',
  search: 'Search projects',
  searchHint: 'For example 居家养老 (home care), 日间照料 (day care)',
  go: 'Search',
  promises: {
    title: 'Three promises',
    sealed: {
      title: 'Sealed is sealed',
      text: 'Until the opening nobody but the bidder sees a bid, its price, or even how many bids there are: no buyer, and no administrator of this service.',
    },
    explained: {
      title: 'Every place has its reason',
      text: 'Who gave which points and why, how the price score is computed, and which step put one bid above the next. On equal terms the federation comes first, only where the notice says so.',
    },
    repeatable: {
      title: 'Anybody can repeat it',
      text: 'All that an evaluation rests on is public. Open any award, choose “Repeat this evaluation”, and your browser computes it all over again by the same rules.',
    },
  },
  open: { count: '{{total}} open for bids now', all: 'All open projects' },
  closing: { title: 'Closing soon' },
  newest: { title: 'Just announced' },
  noneOpen: 'No project is open at present. New notices appear here.',
  awarded: {
    title: 'Latest awards',
    all: 'All awarded projects',
    none: 'Nothing has been awarded yet.',
    preferential: 'Federation first',
    to: 'Awarded to',
    performer: 'performed by {{name}}',
  },
  ways: {
    title: 'See also',
    functions: {
      title: 'Function catalog',
      text: 'The community services that government can hand over: {{total}} of them.',
    },
    organizations: {
      title: 'Organizations',
      text: 'Registered and filed community organizations, {{total}} in all, each with what it is qualified for.',
    },
    federations: {
      title: 'Federations and preference',
      text: 'Federations: {{total}}. Awards that “on equal terms, the federation first” decided: {{preferential}}, each listed.',
    },
    guide: {
      title: 'How it works',
      text: 'How to found an organization, how to take part, how bids are evaluated, how to repeat a result, and what to do if you disagree.',
    },
  },
};

registerTexts('home', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    home: typeof zh;
  }
}
