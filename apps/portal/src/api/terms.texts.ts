import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';
import type * as Schema from './schema.generated.js';

/** The field's own terms for the values of the API's enums: a value without its word does not compile. */
interface Terms {
  readonly status: Record<Schema.ProjectStatus, string>;
  readonly role: Record<Schema.Role, string>;
  readonly track: Record<Schema.Track, string>;
  readonly kind: Record<Schema.OrganizationKind, string>;
  readonly legalForm: Record<Schema.LegalForm, string>;
  readonly standing: Record<Schema.Standing, string>;
  readonly regime: Record<Schema.Regime, string>;
  readonly procedure: Record<Schema.Procedure, string>;
  readonly method: Record<Schema.EvaluationMethod, string>;
  readonly mode: Record<Schema.TransferMode, string>;
  readonly funding: Record<Schema.FundingSource, string>;
  readonly ladder: Record<Schema.LadderStepKind, string>;
  readonly bid: Record<Schema.BidStatus, string>;
  readonly capacity: Record<Schema.BidCapacity, string>;
  readonly level: Record<Schema.RegionLevel, string>;
  /** 最高限价: a bid above it is invalid. */
  readonly budget: string;
  /** A seat of a panel whose holder is not told yet. */
  readonly seat: string;
  /** The clock, where nobody did it. */
  readonly system: string;
}

const zh = {
  status: {
    DRAFT: '草稿',
    PUBLISHED: '公告中',
    OPENED: '评审中',
    EVALUATED: '已评审',
    AWARDED: '[awarded]',
    FAILED: '[failed]',
    CANCELLED: '已取消',
  },
  role: {
    ADMINISTRATOR: '管理员',
    BUYER: '购买主体',
    EVALUATOR: '评审专家',
    FILING_OFFICE: '备案机关',
    ORGANIZATION: '社区社会组织',
    REGISTRAR: '登记管理机关',
    SUPERVISOR: '监督部门',
  },
  track: { REGISTERED: '登记', FILED: '备案' },
  kind: { CHARITY: '公益慈善类', CULTURE_SPORTS: '文体活动类', SERVICE: '服务类', SUPPORT: '支持型（枢纽型）' },
  legalForm: {
    ASSOCIATION: '社会团体',
    FILED_GROUP: '备案组织',
    FOUNDATION: '基金会',
    SERVICE_INSTITUTION: '社会服务机构',
  },
  standing: { GOOD: '正常', ABNORMAL: '活动异常名录', SERIOUS: '严重违法失信名单' },
  regime: { STATUTORY: '政府采购', BELOW_THRESHOLD: '限额以下采购', GRANT: '资助' },
  procedure: {
    OPEN_TENDER: '公开招标',
    INVITED_TENDER: '邀请招标',
    COMPETITIVE_CONSULTATION: '竞争性磋商',
    NEGOTIATION: '竞争性谈判',
    SINGLE_SOURCE: '单一来源',
  },
  method: {
    COMPREHENSIVE_SCORING: '综合评分法',
    LOWEST_EVALUATED_PRICE: '最低评标价法',
    FIXED_PRICE: '固定价格',
  },
  mode: { PURCHASE: '购买服务', PROJECT_FUNDS: '项目资金', ACTIVITY_SUBSIDY: '活动经费补贴' },
  funding: { PUBLIC_FINANCE: '公共财政', SPECIAL_FUND: '专项资金', WELFARE_LOTTERY: '福利彩票公益金' },
  ladder: { FEDERATION: '同等条件下联合会优先', CRITERION: '指定评分项得分高者优先', DRAW: '公开抽签' },
  bid: { SUBMITTED: '已密封', WITHDRAWN: '已撤回', VALID: '有效', INVALID: '无效', SEAL_BROKEN: '密封不符' },
  capacity: { SELF: '以本组织名义', VIA_FEDERATION: '联合会[bidding]、会员实施' },
  budget: '预算（最高限价）',
  seat: '评审 {{number}}',
  system: '系统时钟（自动）',
  level: { PROVINCE: '省', CITY: '市（州）', COUNTY: '县（市、区）', STREET: '街道（乡镇）', COMMUNITY: '社区（村）' },
} as const satisfies Terms;

const en: Same<typeof zh> = {
  status: {
    DRAFT: 'Draft',
    PUBLISHED: 'Open for [bids]',
    OPENED: 'Being evaluated',
    EVALUATED: 'Evaluated',
    AWARDED: '[Awarded]',
    FAILED: '[Failed]',
    CANCELLED: 'Cancelled',
  },
  role: {
    ADMINISTRATOR: 'Administrator',
    BUYER: 'Buyer',
    EVALUATOR: 'Evaluator',
    FILING_OFFICE: 'Filing office',
    ORGANIZATION: 'Organization',
    REGISTRAR: 'Registrar',
    SUPERVISOR: 'Supervisor',
  },
  track: { REGISTERED: 'Registered', FILED: 'Filed' },
  kind: {
    CHARITY: 'Charity',
    CULTURE_SPORTS: 'Culture and sports',
    SERVICE: 'Services',
    SUPPORT: 'Support for others',
  },
  legalForm: {
    ASSOCIATION: 'Association',
    FILED_GROUP: 'Filed group',
    FOUNDATION: 'Foundation',
    SERVICE_INSTITUTION: 'Social service institution',
  },
  standing: {
    GOOD: 'In good standing',
    ABNORMAL: 'Listed for abnormal activity',
    SERIOUS: 'Listed for serious breaches',
  },
  regime: { STATUTORY: 'Statutory procurement', BELOW_THRESHOLD: 'Below the threshold', GRANT: 'Grant' },
  procedure: {
    OPEN_TENDER: 'Open tender',
    INVITED_TENDER: 'Invited tender',
    COMPETITIVE_CONSULTATION: 'Competitive consultation',
    NEGOTIATION: 'Competitive negotiation',
    SINGLE_SOURCE: 'Single source',
  },
  method: {
    COMPREHENSIVE_SCORING: 'Comprehensive scoring',
    LOWEST_EVALUATED_PRICE: 'Lowest evaluated price',
    FIXED_PRICE: 'Fixed price',
  },
  mode: { PURCHASE: 'Purchase of services', PROJECT_FUNDS: 'Project funds', ACTIVITY_SUBSIDY: 'Activity subsidy' },
  funding: { PUBLIC_FINANCE: 'Public finance', SPECIAL_FUND: 'Special fund', WELFARE_LOTTERY: 'Welfare lottery fund' },
  ladder: {
    FEDERATION: 'On equal terms, the federation first',
    CRITERION: 'Higher score in a stated criterion first',
    DRAW: 'Public draw',
  },
  bid: {
    SUBMITTED: 'Sealed in',
    WITHDRAWN: 'Withdrawn',
    VALID: 'Valid',
    INVALID: 'Invalid',
    SEAL_BROKEN: 'Seal broken',
  },
  capacity: { SELF: 'For itself', VIA_FEDERATION: 'By a federation, a member performs' },
  budget: 'Budget (ceiling)',
  seat: 'Evaluator {{number}}',
  system: 'The system’s clock (by itself)',
  level: {
    PROVINCE: 'Province',
    CITY: 'City',
    COUNTY: 'County or district',
    STREET: 'Street or township',
    COMMUNITY: 'Community or village',
  },
};

registerTexts('terms', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    terms: typeof zh;
  }
}
