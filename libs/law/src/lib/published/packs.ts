import type { Bilingual } from '@chengjie/kernel';
import { PROCEDURES } from './procedures.js';
import {
  parseRulePack,
  type AbnormallyLowBidRule,
  type CommonValues,
  type Period,
  type RulePack,
  type RuleSource,
} from '../rule-packs/rule-pack.js';
import {
  decision,
  law,
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

interface Edition {
  readonly year: string;
  readonly from: string;
  readonly to: string | null;
  readonly rules: Rules;
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
    procedures: PROCEDURES,
    ...pick(0),
    sources: pick(1),
  });
}

/** The packs that are entered into each database, the oldest of a region first. Never changed, only added to. */
export const PUBLISHED_RULE_PACKS: readonly RulePack[] = [
  ...EDITIONS.map((edition) => pack('CN', { zh: '全国', en: 'the whole country' }, edition, STATED_ONLY)),
  ...EDITIONS.map((edition) => pack('22', { zh: '吉林省', en: 'Jilin Province' }, edition)),
];
