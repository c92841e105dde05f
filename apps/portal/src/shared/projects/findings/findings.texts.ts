import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';
import type * as Schema from '../../../api/schema.generated.js';

const zh = {
  title: '审查认定',
  lead: '开标之后对响应文件的审查：由谁、以何情形、依据什么认定，评审小组如何表决。',
  none: '没有审查认定。',
  pages: '审查认定翻页',
  of: '关于“{{bidder}}”',
  kind: {
    QUALIFICATION: '资格审查（采购人）',
    COMPLIANCE: '符合性审查（评审小组）',
    LOW_PRICE: '异常低价审查（评审小组）',
    CORRECTION: '更正（评审小组）',
  } satisfies Record<Schema.FindingKind, string>,
  state: {
    ASKED: '等待投标人说明',
    VOTING: '表决中',
    ADOPTED: '认定无效',
    REINSTATED: '更正为有效',
    REJECTED: '未通过，仍为原结论',
  },
  ground: '情形',
  grounds: {
    NOT_QUALIFIED: '不符合资格条件',
    NOT_RESPONSIVE: '未实质性响应采购文件',
    UNACCEPTABLE_CONDITIONS: '附有采购人不能接受的条件',
    FALSE_INFORMATION: '提供虚假材料',
    CONFLICT_OF_INTEREST: '存在利害关系',
    COLLUSION: '恶意串通',
    ABNORMALLY_LOW_PRICE: '异常低价',
  } satisfies Record<Schema.FindingGround, string>,
  condition: '不符合的条件',
  conditions: {
    LEGAL_CAPACITY: '独立承担民事责任的能力',
    GOOD_FAITH: '商业信誉和财务会计制度',
    CAPABILITY: '履约所需的设备和专业能力',
    TAXES: '依法纳税和缴纳社会保障资金',
    NO_VIOLATIONS: '近三年内没有重大违法记录',
    STATED: '公告载明的其他条件',
  } satisfies Record<Schema.QualificationCondition, string>,
  error: '更正的错误',
  errors: {
    QUALIFICATION_MISJUDGED: '资格审查认定错误',
    COMPLIANCE_MISJUDGED: '符合性审查认定错误',
  } satisfies Record<Schema.CorrectedError, string>,
  clause: '违反的条款',
  facts: '事实依据',
  question: '要求说明的内容',
  other: '另一份响应文件',
  proposedBy: '提出',
  byBuyer: '采购人，{{at}}',
  bySeat: '评审 {{number}}，{{at}}',
  figures: '触发的标准',
  figure: {
    MEAN_OF_COMPLIANT_BIDS: '低于有效报价平均值 {{of}} 的 {{percent}}%',
    NEXT_LOWEST_BID: '低于次低报价 {{of}} 的 {{percent}}%',
    CEILING: '低于最高限价 {{of}} 的 {{percent}}%',
  } satisfies Record<Schema.LowPriceThreshold, string>,
  judgement: '未触发量化标准，由评审小组判断',
  until: '说明截止',
  explained: '投标人说明',
  explainedAt: '已于 {{at}} 说明；说明内容不公开',
  unexplained: '没有说明',
  votes: '表决',
  inFavour: '评审 {{number}}：同意。{{reason}}',
  against: '评审 {{number}}：不同意。{{reason}}',
  noVotes: '尚无可显示的表决',
  decidedAt: '结论时间',
  form: {
    otherHint: '填写另一份响应文件的投标人。',
    correct: '提议更正',
    correctInvalid:
      '排序之后发现审查有误、该文件应为无效的，写明错误，由评审小组表决；通过后重新排序，原排序保留可查。',
    correctValid: '认定无效有误的，写明错误，由评审小组表决；通过后该文件恢复有效并须评分。',
    clauseHint: '采购文件的条款，或法律的条、款。',
    factsHint: '写明事实和出处。结论作出后任何人都能看到。',
    ask: '就“{{bidder}}”的投标提出更正吗？',
    done: '已就“{{bidder}}”的投标提出更正，待评审小组表决',
  },
} as const;

const en: Same<typeof zh> = {
  title: 'Findings of the reviews',
  lead: 'What was reviewed after the opening: who found what on which ground and facts, and how the panel voted.',
  none: 'No findings.',
  pages: 'Pages of findings',
  of: 'About “{{bidder}}”',
  kind: {
    QUALIFICATION: 'Qualification review (buyer)',
    COMPLIANCE: 'Compliance review (panel)',
    LOW_PRICE: 'Review of a low price (panel)',
    CORRECTION: 'Correction (panel)',
  },
  state: {
    ASKED: 'The bidder may explain',
    VOTING: 'Being voted on',
    ADOPTED: 'Found invalid',
    REINSTATED: 'Corrected to valid',
    REJECTED: 'Rejected: it stays as it was',
  },
  ground: 'Ground',
  grounds: {
    NOT_QUALIFIED: 'The qualification conditions are not met',
    NOT_RESPONSIVE: 'It does not respond to the documents in substance',
    UNACCEPTABLE_CONDITIONS: 'It makes conditions that the buyer cannot accept',
    FALSE_INFORMATION: 'False information was given',
    CONFLICT_OF_INTEREST: 'A conflict of interest',
    COLLUSION: 'Collusion',
    ABNORMALLY_LOW_PRICE: 'An abnormally low price',
  },
  condition: 'Condition that is not met',
  conditions: {
    LEGAL_CAPACITY: 'Capacity to bear civil liability by itself',
    GOOD_FAITH: 'Good faith and sound accounts',
    CAPABILITY: 'Equipment and skill to perform',
    TAXES: 'Taxes and social security paid',
    NO_VIOLATIONS: 'No serious violation in the last three years',
    STATED: 'Another condition that the notice states',
  },
  error: 'Error that is corrected',
  errors: {
    QUALIFICATION_MISJUDGED: 'The qualification review was mistaken',
    COMPLIANCE_MISJUDGED: 'The compliance review was mistaken',
  },
  clause: 'Clause that is not kept',
  facts: 'Facts',
  question: 'What the bidder was asked',
  other: 'The other bid',
  proposedBy: 'Proposed',
  byBuyer: 'By the buyer, {{at}}',
  bySeat: 'By evaluator {{number}}, {{at}}',
  figures: 'Thresholds that it is below',
  figure: {
    MEAN_OF_COMPLIANT_BIDS: 'Below {{percent}}% of the mean of valid bids, {{of}}',
    NEXT_LOWEST_BID: 'Below {{percent}}% of the next lowest bid, {{of}}',
    CEILING: 'Below {{percent}}% of the ceiling, {{of}}',
  },
  judgement: 'None of the figures: the panel’s judgement',
  until: 'To be explained until',
  explained: 'The bidder’s explanation',
  explainedAt: 'Explained {{at}}; what it says is not public',
  unexplained: 'It was not explained',
  votes: 'Votes',
  inFavour: 'Evaluator {{number}}: in favour. {{reason}}',
  against: 'Evaluator {{number}}: against. {{reason}}',
  noVotes: 'No votes to show yet',
  decidedAt: 'Decided',
  form: {
    otherHint: 'Bidder of the other bid.',
    correct: 'Propose a correction',
    correctInvalid:
      'When the reviews missed that this bid is invalid: name the error. The panel votes; then the bids are ranked anew, and the earlier ranking stays on record.',
    correctValid:
      'When it was found invalid by mistake: name the error. The panel votes; then the bid is valid again and has to be scored.',
    clauseHint: 'The clause of the documents, or article and paragraph of the law.',
    factsHint: 'The facts, and where they stand. Everybody reads them once it is decided.',
    ask: 'Propose a correction of the bid of {{bidder}}?',
    done: 'The correction of the bid of {{bidder}} is proposed: the panel votes',
  },
};

registerTexts('findings', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    findings: typeof zh;
  }
}
