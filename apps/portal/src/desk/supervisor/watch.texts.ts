import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '监督事项',
  tabs: { equalPrices: '优先中标（成交）', findings: '对投标的认定', ends: '取消、终止与回避', warnings: '公开提示' },
  lead: {
    equalPrices: '联合会优先步骤决定的中标（成交）。报价相同是串通投标的常见迹象，请逐项核对。',
    findings: '对投标的资格、符合性和报价的认定、更正和说明，连同依据和办理人。',
    warnings:
      '项目中需要留意之处：化整为零、规避公开招标、评审因素不当、截止之后才确定评审席位、排序或结果逾期等。提示不等于违法，由您判断。',
    ends: '取消和终止的项目、开标（开启）之后取消的提议、回避的评审专家和令其回避的提议。开标（开启）之后取消的另行标明。',
    cancellation: '[opening]之后取消，须由购买主体的两名经办人办理；没有第二名经办人的，由监督部门确认或退回。',
    standDowns:
      '[opening]之后令评审专家回避，须由购买主体的两名经办人办理；没有第二名经办人的，或者令其回避的席位将超过[panel]三分之一的，由监督部门确认或退回。确认之后席位空缺，由购买主体补足，其间不能作出认定，也不能排序；退回的，该专家照常评审。',
  },
  warned: {
    share: '所选范围内 {{published}} 个已公告项目中，{{warned}} 个有公开提示。',
    caption: '有公开提示的项目，最近的在前',
    none: '没有这样的提示。',
    kind: '提示',
    counted: '{{label}}（{{count}}）',
    words: '内容',
    region: '服务地区',
    since: '起于',
    from: '起于（自）',
    to: '起于（至）',
    late: '新的提示在发生后数分钟内列出。',
  },
  show: '显示',
  equalOnly: '报价相同的',
  allPreferential: '全部优先中标（成交）',
  share: '本辖区 {{awards}} 项中标（成交）中，{{count}} 项由联合会优先步骤决定；其中报价相同 {{equal}} 项。',
  shareAll: '本辖区 {{awards}} 项中标（成交）中，{{count}} 项由联合会优先步骤决定。',
  awards: '优先中标（成交），最近的在前',
  noAwards: '没有这样的中标（成交）。',
  noEvents: '没有这样的事项。',
  publicPage: '项目公开页面',
  loading: '项目 {{reference}}',
  equal: '报价相同',
  afterOpening: '开标（开启）之后',
  column: {
    project: '项目',
    buyer: '购买主体',
    federation: '中标（成交）的联合会',
    above: '列于其后的组织',
    amount: '中标（成交）金额',
    at: '时间',
    what: '事项',
    why: '依据或理由',
    who: '办理人',
  },
  kind: {
    BID_FOUND_INVALID: '认定无效',
    BID_REINSTATED: '更正为有效',
    FINDING_REJECTED: '提议未通过',
    PRICE_QUESTIONED: '要求说明报价',
    PRICE_EXPLAINED: '说明报价',
    CANCELLATION_PROPOSED: '开标（开启）之后提议取消',
    CANCELLATION_REFUSED: '取消的提议被退回',
    CANCELLATION_WITHDRAWN: '取消的提议被撤回',
    CANCELLATION_LAPSED: '取消的提议失效',
    PROJECT_CANCELLED: '取消采购',
    LOT_FAILED: '未能中标（成交）',
    STAND_DOWN_PROPOSED: '提议令评审专家回避',
    STAND_DOWN_REFUSED: '回避的提议被退回',
    STAND_DOWN_WITHDRAWN: '回避的提议被撤回',
    STAND_DOWN_LAPSED: '回避的提议失效',
    EVALUATOR_STOOD_DOWN: '评审专家回避',
  },
} as const;

const en: Same<typeof zh> = {
  title: 'What to look at',
  tabs: {
    equalPrices: 'Preferential awards',
    findings: 'Findings about bids',
    ends: 'Ends and recusals',
    warnings: 'Public warnings',
  },
  lead: {
    equalPrices: 'Awards that the federation step decided. Equal prices are a known mark of collusion: look at each.',
    findings:
      'What was found of bids, of their qualification, compliance and prices, with grounds and who found it; corrections and explanations.',
    warnings:
      'What gives cause to look: splitting, open tenders avoided, doubtful criteria, seats given after the opening, late rankings and awards. It forbids nothing: you judge.',
    ends: 'Projects that were cancelled or failed, proposals to cancel after the opening, evaluators who stood down, and proposals to stand them down. What was cancelled after its opening is marked.',
    cancellation:
      'What was opened is cancelled by two officers of its buyer. Where there is no second one, a supervisor confirms the proposal or sends it back.',
    standDowns:
      'After the opening an evaluator is stood down by two officers of the buyer. Where there is no second one, or where more than a third of the [panel] would be stood down, a supervisor confirms the proposal or sends it back. Once it is confirmed the seat is empty until the buyer fills it, and meanwhile nothing is found and nothing ranked; what is sent back leaves the evaluator where it sits.',
  },
  warned: {
    share: 'Of {{published}} published projects in the chosen region and period, {{warned}} have a public warning.',
    caption: 'Projects with public warnings, the latest first',
    none: 'There is no such warning.',
    kind: 'Warning',
    counted: '{{label}} ({{count}})',
    words: 'In words',
    region: 'Region',
    since: 'Since',
    from: 'Since, from',
    to: 'Since, to',
    late: 'New ones are listed some minutes after they came about.',
  },
  show: 'Show',
  equalOnly: 'among equal prices',
  allPreferential: 'all preferential awards',
  share:
    'Awards in your region: {{awards}}. Of these the federation step decided {{count}}, among equal prices {{equal}}.',
  shareAll: 'Awards in your region: {{awards}}. Of these the federation step decided {{count}}.',
  awards: 'Preferential awards, the newest first',
  noAwards: 'There is no such award.',
  noEvents: 'There is nothing like this.',
  publicPage: 'Public page',
  loading: 'Project {{reference}}',
  equal: 'Equal prices',
  afterOpening: 'after the opening',
  column: {
    project: 'Project',
    buyer: 'Buyer',
    federation: 'Awarded to',
    above: 'Put above',
    amount: 'Amount',
    at: 'When',
    what: 'What',
    why: 'Ground or reason',
    who: 'By',
  },
  kind: {
    BID_FOUND_INVALID: 'Found invalid',
    BID_REINSTATED: 'Valid again',
    FINDING_REJECTED: 'Proposal rejected',
    PRICE_QUESTIONED: 'Price questioned',
    PRICE_EXPLAINED: 'Price explained',
    CANCELLATION_PROPOSED: 'Cancelling proposed after the opening',
    CANCELLATION_REFUSED: 'Proposal to cancel sent back',
    CANCELLATION_WITHDRAWN: 'Proposal to cancel taken back',
    CANCELLATION_LAPSED: 'Proposal to cancel lapsed',
    PROJECT_CANCELLED: 'Cancelled',
    LOT_FAILED: 'Ended without award',
    STAND_DOWN_PROPOSED: 'Standing down proposed',
    STAND_DOWN_REFUSED: 'Proposal to stand down sent back',
    STAND_DOWN_WITHDRAWN: 'Proposal to stand down taken back',
    STAND_DOWN_LAPSED: 'Proposal to stand down lapsed',
    EVALUATOR_STOOD_DOWN: 'Evaluator stood down',
  },
};

registerTexts('watch', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    watch: typeof zh;
  }
}
