import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '我的投标',
  lead: '贵单位的全部投标，新的在前。密封的内容在开标前只有贵单位能看到。',
  caption: '贵单位的投标，新的在前',
  empty: '还没有投标。',
  find: '查看可投项目',
  exercise: '演练',
  toSeeTo: '有待办事项',
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
  explain: {
    lead: '评审小组要求说明报价。请在截止时间前说明一次：成本构成及合理性的依据。逾期不说明，评审小组可以认定无效。',
    label: '说明',
    hint: '只有评审小组、采购人和监督部门能看到。',
    submit: '提交说明',
    ask: '提交说明吗？只能提交一次。',
    done: '说明已提交，评审小组会看到',
  },
} as const;

const en: Same<typeof zh> = {
  title: 'Our bids',
  lead: 'All bids of your organization, newest first. Until the opening nobody but you sees what is sealed.',
  caption: 'Bids of your organization, newest first',
  empty: 'There are no bids yet.',
  find: 'See the projects for you',
  exercise: 'Exercise',
  toSeeTo: 'Needs attention',
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
  explain: {
    lead: 'The panel asks you to explain your price. Explain it once, before the time is over: what it costs and why it is sound. Without an explanation the panel may find the bid invalid.',
    label: 'Explanation',
    hint: 'Only the panel, the buyer and the supervisor can see it.',
    submit: 'Submit the explanation',
    ask: 'Submit the explanation? It can be submitted once.',
    done: 'The explanation is submitted: the panel reads it',
  },
};

registerTexts('bids', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    bids: typeof zh;
  }
}
