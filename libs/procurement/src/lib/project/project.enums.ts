import { SCHEMA_VOCABULARY, spoken } from '@chengjie/kernel';
import { textEnum } from '@chengjie/platform';
import { STAGES } from '../acts/procurement-act.js';

const stage = (key: keyof typeof STAGES, text: string) => {
  const { zh, en } = spoken(STAGES[key], SCHEMA_VOCABULARY);
  return `${zh} (${en}): ${text}`;
};

/** Of a lot and, since it is as far as the lot furthest behind, of its project. */
const STATES = {
  DRAFT: stage('DRAFT', 'the buyer is writing it.'),
  PUBLISHED: stage('PUBLISHED', 'announced; bids are taken until the deadline.'),
  OPENED: stage('OPENED', 'bids are opened, the panel scores.'),
  EVALUATED: stage('EVALUATED', 'ranked, the award is not yet published.'),
  AWARDED: stage('AWARDED', 'the award notice is published.'),
  FAILED: stage('FAILED', 'too few bids, too few valid ones, or all over budget.'),
  CANCELLED: stage('CANCELLED', 'ended by the buyer.'),
};

export const LotStatusEnum = textEnum('LotStatus', 'How far a lot has come.', STATES);
export const ProjectStatusEnum = textEnum('ProjectStatus', 'How far a purchase project has come.', STATES);

export const EvaluationMethodEnum = textEnum('EvaluationMethod', 'How bids are compared (评审方法).', {
  COMPREHENSIVE_SCORING: '综合评分法: total score, then bid price.',
  LOWEST_EVALUATED_PRICE: '最低评标价法: evaluated price, low to high.',
  FIXED_PRICE: '固定价格: the notice fixes the price, total score only.',
});

export const FundingSourceEnum = textEnum('FundingSource', 'Where the money comes from.', {
  PUBLIC_FINANCE: '公共财政.',
  WELFARE_LOTTERY: '福利彩票公益金.',
  SPECIAL_FUND: '专项资金.',
});

export const LadderStepEnum = textEnum('LadderStepKind', 'A step of the tie ladder.', {
  FEDERATION: '社区社会组织联合会优先: federations above the others.',
  CRITERION: 'The higher score in one stated criterion comes first.',
  DRAW: '抽签: a draw that everybody can repeat.',
});

export const EndReasonEnum = textEnum('EndReasonCode', 'Why a project ended without an award.', {
  TOO_FEW_BIDS: 'Fewer bids at the deadline than the procedure needs; they stay sealed.',
  TOO_FEW_VALID_BIDS: 'Fewer valid bids than the procedure needs.',
  ALL_OVER_CEILING: 'All prices exceed the budget.',
  MAJOR_CHANGE: '重大变故，采购任务取消: cancelled by the buyer.',
  UNLAWFUL_CONDUCT: '影响采购公正的违法、违规行为: cancelled by the buyer.',
  CANCELLED: 'Cancelled by the buyer: of a draft, or before grounds were asked for.',
});

export const CancelGroundEnum = textEnum(
  'CancelGround',
  'Ground on which a published project is cancelled (政府采购法 36).',
  {
    MAJOR_CHANGE: '因重大变故，采购任务取消: the purchase is not needed any more.',
    UNLAWFUL_CONDUCT: '出现影响采购公正的违法、违规行为: what was done cannot be the base of an award.',
  },
);

export const ProjectOrderEnum = textEnum('ProjectOrder', 'Order of a list of projects.', {
  NEWEST: 'Last published first.',
  RELEVANCE:
    'What the search text fits best first, then the last published; a text of which nothing is found may have one wrong character.',
  CLOSING_SOON: 'Those that take bids first, next deadline first; then those that are closed, last closed first.',
  BUDGET: 'Largest budget first.',
});
export type ProjectOrder = keyof typeof ProjectOrderEnum;
