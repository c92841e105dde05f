import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '使用说明',
  lead: '政府把可以转移的社区公共服务公布成目录，购买主体公开采购，社区社会组织密封提交，评审精确公开，人人可以复核。',
  way: {
    title: '一个项目怎样走完',
    publish: { title: '发布公告', text: '购买主体选定职能事项，公布条件、评分办法、并列处理和时间。发布后不再改动。' },
    bid: { title: '密封提交', text: '符合条件的组织在截止前提交、更改或撤回。开启前谁也看不到。' },
    open: { title: '自动开启', text: '截止后系统开启一次，报价成为公开记录。' },
    score: { title: '独立评审', text: '评审专家各自打分并写明理由，名次由公开的规则算出。' },
    award: { title: '公布结果', text: '排名、得分、理由全部公开，任何人都可以复算。' },
  },
  articles: '分主题说明',
  statements: '声明',
  onThisPage: '本页内容',
  inWordsOfTenders:
    '本页按招标的用语说明。竞争性磋商等非招标方式中，投标文件称响应文件，开标称开启，中标称成交；项目资金的征集中，投标称申报，开标称开启，中标称资助。',
  example: {
    caption: '算例：投标、得分与名次',
    bidder: '投标人',
    price: '报价',
    quality: '服务质量',
    priceScore: '价格分',
    total: '总分',
    place: '名次',
    federation: '联合会 {{letter}}',
    organization: '组织 {{letter}}',
    why: '先后的理由',
    without: '没有“联合会优先”这一步',
  },
} as const;

const en: Same<typeof zh> = {
  title: 'How it works',
  lead: 'Government publishes which community services it may hand over; buyers purchase in the open, organizations bid sealed, the evaluation is exact and public, and anybody can check it.',
  way: {
    title: 'The way of a project',
    publish: {
      title: 'Notice',
      text: 'The buyer picks a function and publishes conditions, scoring, ties and dates. After that nothing changes.',
    },
    bid: {
      title: 'Sealed bids',
      text: 'Organizations submit, replace or withdraw until the deadline. Nobody can see a bid before the opening.',
    },
    open: {
      title: 'Opening',
      text: 'After the deadline the system opens the bids once; prices become a public record.',
    },
    score: { title: 'Evaluation', text: 'Evaluators score alone and with reasons; places follow from public rules.' },
    award: { title: 'Award', text: 'Ranking, scores and reasons are public, and anybody can repeat them.' },
  },
  articles: 'By subject',
  statements: 'Statements',
  onThisPage: 'On this page',
  inWordsOfTenders:
    'This page speaks in the words of tenders. In consultations and other procedures bids are called responses; in calls for grants, applications.',
  example: {
    caption: 'Example: bids, scores and places',
    bidder: 'Bidder',
    price: 'Price',
    quality: 'Quality',
    priceScore: 'Price score',
    total: 'Total',
    place: 'Place',
    federation: 'Federation {{letter}}',
    organization: 'Organization {{letter}}',
    why: 'Why in this order',
    without: 'Without the federation step',
  },
};

registerTexts('guide', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    guide: typeof zh;
  }
}
