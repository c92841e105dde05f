import type { AbnormallyLowBidRule, CommonValues, Period, RuleSource } from '../rule-packs/rule-pack.js';
import {
  assessment2026,
  checkedBy,
  decision,
  jilin2024,
  law,
  notice19,
  notice2026,
  notice37,
  notice38,
  order102,
  order39,
  order60,
  order87,
  policy,
  regulation,
} from './sources.js';

/** Each rule with its value and its source. */
export type Rules = { readonly [Rule in keyof CommonValues]: readonly [CommonValues[Rule], RuleSource] };

const working = (days: number): Period => ({ days, unit: 'WORKING_DAYS' });
const calendar = (days: number): Period => ({ days, unit: 'CALENDAR_DAYS' });

const ON_JUDGEMENT: AbnormallyLowBidRule = { panelJudgement: true, thresholds: null };
const BY_FIGURES: AbnormallyLowBidRule = {
  panelJudgement: true,
  thresholds: {
    ofMeanOfCompliantBidsPercent: 50,
    ofNextLowestBidPercent: 50,
    ofCeilingPercent: 45,
    raisedToAtMostPercent: 65,
  },
};

/** What the packs of 2018 say once for all procedures. */
export const SINCE_2018: Rules = {
  evaluationReport: [working(2), regulation('第四十三条')],
  awardDecision: [working(5), regulation('第四十三条')],
  awardNotice: [working(2), regulation('第四十三条')],
  awardNoticePeriod: [working(1), order87('第六十九条')],
  challenge: [working(7), law('第五十二条', '起算日见实施条例第五十三条')],
  challengeReply: [working(7), law('第五十三条')],
  complaint: [working(15), law('第五十五条')],
  complaintDecision: [working(30), law('第五十六条')],
  signing: [calendar(30), law('第四十六条')],
  contractPublication: [working(2), regulation('第五十条')],
  contractTermMaxYears: [3, notice37()],
  contractIncreaseMaxPercent: [10, law('第四十九条')],
  bidBondMaxPercent: [2, regulation('第三十三条')],
  performanceBondMaxPercent: [10, regulation('第四十八条')],
  conflictYears: [3, regulation('第九条')],
  recordYears: [15, law('第四十二条')],
  ratingYears: [5, order39()],
  seriousListBars: [true, order60(undefined, '自2018年1月24日起施行；本平台按开关执行')],
  listingRequired: [false, regulation('第二十条')],
  abnormallyLowBid: [ON_JUDGEMENT, order87('第六十条')],
  federationStep: [
    {
      requiredForCivilAffairsMoney: true,
      mayBeStatedByOthers: true,
      regimes: ['STATUTORY', 'BELOW_THRESHOLD'],
    },
    policy('三（二）', '各级民政部门向社会组织购买服务的资金，同等条件下优先向社区社会组织联合会购买服务'),
  ],
};

/** The same of 2020. */
export const SINCE_2020: Rules = {
  ...SINCE_2018,
  contractTermMaxYears: [3, order102()],
  seriousListBars: [true, order60(undefined, '本平台按开关执行')],
  listingRequired: [false, notice38()],
};

/** The same of February 2026. */
export const SINCE_2026: Rules = {
  ...SINCE_2020,
  abnormallyLowBid: [BY_FIGURES, notice2026(undefined, '施行日期以正式文本为准')],
};

const FEDERATION_STEP_UNTIL = '2027-12-31';

/** What the list of 2026-11 adds; each rule says by what it was checked, since some still wait for a person to do so. */
export const SINCE_2026_11: Rules = {
  ...SINCE_2026,
  abnormallyLowBid: [
    { ...BY_FIGURES, minutesToExplain: 30 },
    checkedBy('MEMORY', notice2026(undefined, '百分比依据转载，说明时间尚待核对；施行日期以正式文本为准')),
  ],
  contractTermUsualYears: [1, checkedBy('MEMORY', order102('第二十四条', '政府购买服务合同履行期限一般不超过1年'))],
  contractTermMaxYears: [
    3,
    checkedBy('MEMORY', order102('第二十四条', '内容相对固定、连续性强、经费来源稳定、价格变化幅度小，且预算有保障的')),
  ],
  ratingTerms: [
    [
      { announcedFrom: null, begins: 'ON_ANNOUNCEMENT', years: 5 },
      { announcedFrom: '2026-03-01', begins: 'NEXT_YEAR', years: 5 },
    ],
    checkedBy('COPY', assessment2026(undefined, '以评估结果公告之日为准；此前公告的依民政部令第39号')),
  ],
  countsAllPoints: [
    true,
    decision(undefined, '“不去掉最高和最低”在规章里说的是报价；打分取全体评委的平均，由本平台定'),
  ],
  smallEnterpriseDeduction: [
    { minimumPercent: 10, maximumPercent: 20 },
    checkedBy('MEMORY', notice19(undefined, '只用于企业可以参加的采购；社会组织不是企业，不享受扣除')),
  ],
  questionReply: [working(3), checkedBy('MEMORY', regulation('第五十二条'))],
  bidBondReturn: [working(5), checkedBy('MEMORY', regulation('第三十三条', '自发出通知书之日起退还未成交的供应商'))],
  contractFiling: [working(7), checkedBy('MEMORY', law('第四十七条', '自合同签订之日起'))],
  suspension: [calendar(30), checkedBy('MEMORY', law('第五十七条', '投诉处理期间，最长不超过30日'))],
  federationStep: [
    {
      requiredForCivilAffairsMoney: true,
      mayBeStatedByOthers: true,
      regimes: ['STATUTORY', 'BELOW_THRESHOLD'],
      until: FEDERATION_STEP_UNTIL,
    },
    policy(
      '三（二）',
      '各级民政部门向社会组织购买服务的资金，同等条件下优先向社区社会组织联合会购买服务。截止日由本平台定：届时由主管部门确认延续，载入新的规则包，否则此步骤不再适用',
    ),
  ],
};

/** No procedure is exempt from the approval, not even a consultation for services that government buys (214号 4 asks for it too). */
export const SINCE_2026_12: Rules = {
  ...SINCE_2026_11,
  approvableProcedures: [
    ['INVITED_TENDER', 'COMPETITIVE_CONSULTATION', 'NEGOTIATION', 'SINGLE_SOURCE'],
    checkedBy(
      'MEMORY',
      law('第二十七条', '应当在采购活动开始前获得设区的市、自治州以上人民政府采购监督管理部门的批准'),
    ),
  ],
};

const OPEN_TENDER_FROM_FEN = 200_000_000;

/** What Jilin’s list of 2024 says of amounts; other provinces have their own, which these packs do not know. */
export const JILIN_THRESHOLDS: Partial<Rules> = {
  thresholds: [
    {
      statutoryFromFen: { PROVINCE: 50_000_000, CITY: 50_000_000, COUNTY: 30_000_000 },
      openTenderFromFen: OPEN_TENDER_FROM_FEN,
    },
    checkedBy(
      'COPY',
      jilin2024(undefined, '服务类分散采购限额：省级和市（州）50万元，县（市）30万元；公开招标数额200万元'),
    ),
  ],
  splittingMonths: [
    12,
    checkedBy(
      'MEMORY',
      regulation('第二十八条', '条例说的是一个财政年度内规避公开招标；本平台对采购限额同样提示，按公告之前12个月计'),
    ),
  ],
};
