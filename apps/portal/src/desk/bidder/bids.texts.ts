import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '我的投标',
  lead: '贵单位的全部投标，新的在前。密封的内容在开标前只有贵单位能看到。',
  caption: '贵单位的投标，新的在前',
  empty: '还没有投标。',
  find: '查看可投项目',
  exercise: '演练',
  invalidReason: '无效原因',
  column: { project: '项目', status: '投标状态', price: '投标报价', at: '最近办理', result: '结果' },
  place: '第 {{place}} 名（共 {{count}} 家有效）',
  awarded: '成交',
  notAwarded: '未成交',
  failed: '废标（终止），未排名',
  pending: '尚未公布',
  bid: '投标 {{reference}}',
  content: '投标内容',
  toProject: '前往投标页面',
  result: {
    title: '评审结果与理由',
    pending: '成交公告或终止公告发布后，这里会显示名次、得分和每一项理由。',
    explanation: '说明',
    place: '名次',
    totalScore: '总分',
    priceScore: '价格分',
    caption: '各评分项的得分与评审理由',
    criterion: '评分项',
    score: '得分',
    of: '{{average}} / {{maximum}}',
    sheets: '各评审的打分与理由',
    sheet: '{{evaluator}}：{{points}} 分，{{reason}}',
    sheetOnly: '{{evaluator}}：{{points}} 分',
    ranking: '查看公开的排名',
  },
} as const;

const en: Same<typeof zh> = {
  title: 'Our bids',
  lead: 'All bids of your organization, newest first. Until the opening nobody but you sees what is sealed.',
  caption: 'Bids of your organization, newest first',
  empty: 'There are no bids yet.',
  find: 'See the projects for you',
  exercise: 'Exercise',
  invalidReason: 'Why it is invalid',
  column: { project: 'Project', status: 'State of the bid', price: 'Bid price', at: 'Last act', result: 'Result' },
  place: 'Place {{place}} of {{count}} valid',
  awarded: 'Awarded',
  notAwarded: 'Not awarded',
  failed: 'Ended without award; nothing was ranked',
  pending: 'Not published yet',
  bid: 'Bid {{reference}}',
  content: 'What you bid',
  toProject: 'Go to the bid page',
  result: {
    title: 'Result and reasons',
    pending: 'After the notice of award or failure you find the place, the scores and each reason here.',
    explanation: 'In words',
    place: 'Place',
    totalScore: 'Total score',
    priceScore: 'Price score',
    caption: 'Scores by criterion, with the evaluators’ reasons',
    criterion: 'Criterion',
    score: 'Score',
    of: '{{average}} of {{maximum}}',
    sheets: 'What each evaluator gave and why',
    sheet: '{{evaluator}}: {{points}} points, {{reason}}',
    sheetOnly: '{{evaluator}}: {{points}} points',
    ranking: 'See the public ranking',
  },
};

registerTexts('bids', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    bids: typeof zh;
  }
}
