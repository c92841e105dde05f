import { textEnum } from '@chengjie/platform';

export const ProjectStatusEnum = textEnum('ProjectStatus', 'How far a purchase project has come.', {
  DRAFT: '草稿: the buyer is writing it.',
  PUBLISHED: '公告中: open for bids until the deadline.',
  OPENED: '已开标: bids are opened, the panel scores.',
  EVALUATED: '已评审: ranked, the award is not yet published.',
  AWARDED: '已成交: the award notice is published.',
  FAILED: '废标(终止): too few bids, too few valid ones, or all over budget.',
  CANCELLED: '已取消: ended by the buyer.',
});

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
  ALL_OVER_BUDGET: 'All prices exceed the budget.',
  CANCELLED: 'Cancelled by the buyer.',
});

export const ProjectOrderEnum = textEnum('ProjectOrder', 'Order of a list of projects.', {
  NEWEST: 'Last published first.',
  CLOSING_SOON: 'Next deadline first.',
  BUDGET: 'Largest budget first.',
});
export type ProjectOrder = keyof typeof ProjectOrderEnum;
