import type { Bilingual } from '@chengjie/kernel';
import { PROCEDURES, proceduresSince2026 } from './procedures.js';
import {
  parseRulePack,
  type AbnormallyLowBidRule,
  type CommonValues,
  type Period,
  type RulePack,
  type RuleSource,
} from '../rule-packs/rule-pack.js';
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

type Rules = { readonly [Rule in keyof CommonValues]: readonly [CommonValues[Rule], RuleSource] };

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

const SINCE_2018: Rules = {
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

const SINCE_2020: Rules = {
  ...SINCE_2018,
  contractTermMaxYears: [3, order102()],
  seriousListBars: [true, order60(undefined, '本平台按开关执行')],
  listingRequired: [false, notice38()],
};

const SINCE_2026: Rules = {
  ...SINCE_2020,
  abnormallyLowBid: [BY_FIGURES, notice2026(undefined, '施行日期以正式文本为准')],
};

const FEDERATION_STEP_UNTIL = '2027-12-31';

/** What the list of 2026-11 adds; each rule says by what it was checked, since some still wait for a person to do so. */
const SINCE_2026_11: Rules = {
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
const SINCE_2026_12: Rules = {
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
const JILIN_THRESHOLDS: Partial<Rules> = {
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

interface Edition {
  readonly year: string;
  readonly from: string;
  readonly to: string | null;
  readonly rules: Rules;
  /** By the amount from which an open tender is due, null where it is not known. */
  readonly procedures?: (openTenderFromFen: number | null) => RulePack['procedures'];
  readonly changes: Bilingual;
}

const EDITIONS: readonly Edition[] = [
  {
    year: '2018',
    from: '2018-01-01',
    to: '2020-02-29',
    rules: SINCE_2018,
    changes: {
      zh: '首个规则包：政府采购法、实施条例、财政部令第87号和第74号、财库〔2014〕214号，以及2017年12月25日的指导意见。',
      en: 'First pack: the procurement law, its regulation, orders 87 and 74, notice 214 and the policy of 25 December 2017.',
    },
  },
  {
    year: '2020',
    from: '2020-03-01',
    to: '2026-01-31',
    rules: SINCE_2020,
    changes: {
      zh: '财政部令第102号自2020年3月1日起施行，合同期限依其规定；财库〔2019〕38号：不得以名录作为参加采购的门槛。',
      en: 'Order 102 in force from 1 March 2020 governs contract terms; notice 38 of 2019: no list as an entry ticket.',
    },
  },
  {
    year: '2026',
    from: '2026-02-01',
    to: null,
    rules: SINCE_2026,
    changes: {
      zh: '财库〔2026〕2号：异常低价审查有了量化标准。',
      en: 'Notice 2 of 2026: figures for abnormally low bids.',
    },
  },
  {
    year: '2026-11',
    from: '2026-11-29',
    to: null,
    rules: SINCE_2026_11,
    procedures: proceduresSince2026,
    changes: {
      zh: '载入采购限额（吉林省）、专家比例和大额项目的评审小组、磋商截止时的家数、邀请的随机抽取、评估等级的新有效期、联合会优先的截止日，以及询问、保证金、备案、暂停的期限；新规则注明核对情况。',
      en: 'Adds thresholds (Jilin), the share of experts and larger panels, bids at the deadline of a consultation, invitations by chance, how long ratings are valid now, an end of the federation step, and periods for questions, bonds, filing and suspension; new rules say by what they were checked.',
    },
  },
  {
    year: '2026-12',
    from: '2026-12-01',
    to: null,
    rules: SINCE_2026_12,
    procedures: proceduresSince2026,
    changes: {
      zh: '载明达到公开招标数额标准时，哪些采购方式经批准可以采用（政府采购法第二十七条）。',
      en: 'Says which procedures may be used with an approval from the amount on from which an open tender is due (政府采购法 27).',
    },
  },
];

/** Elsewhere in the country the policy of Jilin does not bind: the federation step is there only if a notice states it. */
const STATED_ONLY: Pick<Rules, 'federationStep'> = {
  federationStep: [
    { requiredForCivilAffairsMoney: false, mayBeStatedByOthers: true, regimes: ['STATUTORY', 'BELOW_THRESHOLD'] },
    decision(undefined, '吉林省以外由采购公告自行载明'),
  ],
};

function pack(region: string, name: Bilingual, edition: Edition, local?: Partial<Rules>): RulePack {
  const rules = Object.entries({ ...edition.rules, ...local });
  const pick = (index: 0 | 1) => Object.fromEntries(rules.map(([rule, pair]) => [rule, pair[index]]));
  return parseRulePack({
    id: `${region}-${edition.year}`,
    version: 1,
    title: { zh: `${name.zh}规则包 ${edition.year}`, en: `Rule pack ${edition.year}, ${name.en}` },
    region,
    effectiveFrom: edition.from,
    effectiveTo: edition.to,
    changes: edition.changes,
    procedures: edition.procedures?.(local?.thresholds?.[0]?.openTenderFromFen ?? null) ?? PROCEDURES,
    ...pick(0),
    sources: pick(1),
  });
}

/** The packs that are entered into each database, the oldest of a region first. Never changed, only added to. */
export const PUBLISHED_RULE_PACKS: readonly RulePack[] = [
  ...EDITIONS.map((edition) => pack('CN', { zh: '全国', en: 'the whole country' }, edition, STATED_ONLY)),
  ...EDITIONS.map((edition) =>
    pack('22', { zh: '吉林省', en: 'Jilin Province' }, edition, edition.procedures && JILIN_THRESHOLDS),
  ),
];
