import type { Bilingual } from '@chengjie/kernel';
import {
  DEADLINE_PERIODS,
  type AllowedProcedure,
  type CommonValues,
  type Period,
  type ProcedureValues,
  type RankingMeasure,
  type RankingMethod,
  type Regime,
  type RuleSource,
} from '@chengjie/law';

/** A rule of a pack as people read it. */
export interface Rule {
  readonly key: string;
  readonly label: Bilingual;
  readonly text: Bilingual;
  readonly value: unknown;
  readonly source: RuleSource;
}

/** A rule's name, and its value in words. A rule of a pack without a wording does not compile. */
interface Wording<Value, Values> {
  readonly label: Bilingual;
  readonly text: (value: Value, values: Values) => Bilingual;
}
type Wordings<Values> = { readonly [Rule in keyof Values]: Wording<Values[Rule], Values> };

const METHODS: Readonly<Record<RankingMethod, Bilingual>> = {
  COMPREHENSIVE_SCORING: { zh: '综合评分法', en: 'comprehensive scoring' },
  LOWEST_EVALUATED_PRICE: { zh: '最低评标价法', en: 'lowest evaluated price' },
  FIXED_PRICE: { zh: '固定价格', en: 'fixed price' },
};
const MEASURES: Readonly<Record<RankingMeasure, Bilingual>> = {
  TOTAL_SCORE: { zh: '总分由高到低', en: 'total score, high to low' },
  BID_PRICE: { zh: '报价由低到高', en: 'bid price, low to high' },
  EVALUATED_PRICE: { zh: '评标价由低到高', en: 'evaluated price, low to high' },
  TECHNICAL_SCORE: { zh: '技术得分由高到低', en: 'technical score, high to low' },
};
const REGIMES: Readonly<Record<Regime, Bilingual>> = {
  STATUTORY: { zh: '政府采购', en: 'statutory procurement' },
  BELOW_THRESHOLD: { zh: '限额以下采购', en: 'purchases below the threshold' },
  GRANT: { zh: '资助', en: 'grants' },
};

/** A period in words. */
function periodText({ days, unit }: Period): Bilingual {
  const working = unit === 'WORKING_DAYS';
  return {
    zh: `${days}${working ? '个工作日' : '日'}`,
    en: `${days} ${working ? 'working ' : ''}${days === 1 ? 'day' : 'days'}`,
  };
}

const measured = (zh: string, en: string) => (value: number) => ({ zh: `${value}${zh}`, en: `${value}${en}` });
const atMost = (zh: string, en: string) => (value: number) => ({
  zh: `不超过${value}${zh}`,
  en: `at most ${value}${en}`,
});
const bids = (value: number): Bilingual => ({ zh: `${value}家`, en: `${value} ${value === 1 ? 'bid' : 'bids'}` });
const either = (yes: Bilingual, no: Bilingual) => (value: boolean) => (value ? yes : no);
const listed = (texts: readonly Bilingual[], zh: string, en: string): Bilingual => ({
  zh: texts.map((text) => text.zh).join(zh),
  en: texts.map((text) => text.en).join(en),
});

const PROCEDURE: Wordings<ProcedureValues> = {
  deadline: { label: DEADLINE_PERIODS.deadline, text: periodText },
  documentPeriod: { label: DEADLINE_PERIODS.documentPeriod, text: periodText },
  noticePeriod: { label: DEADLINE_PERIODS.noticePeriod, text: periodText },
  amendmentLead: { label: DEADLINE_PERIODS.amendmentLead, text: periodText },
  minimumBids: { label: { zh: '开标所需最少响应家数', en: 'Fewest bids for an opening' }, text: bids },
  minimumValidBids: { label: { zh: '评审所需最少有效响应家数', en: 'Fewest valid bids for an award' }, text: bids },
  panel: {
    label: { zh: '评审小组', en: 'Panel' },
    text: ({ minimum, odd }) => ({
      zh: `至少${minimum}人${odd ? '，且为单数' : ''}`,
      en: `at least ${minimum} ${minimum === 1 ? 'member' : 'members'}${odd ? ', an odd number' : ''}`,
    }),
  },
  methods: {
    label: { zh: '可用的评审方法', en: 'Evaluation methods' },
    text: (methods) =>
      listed(
        methods.map((method) => METHODS[method]),
        '、',
        ', ',
      ),
  },
  ranking: {
    label: { zh: '排序依据', en: 'Order of the ranking' },
    text: (ranking, { methods }) =>
      listed(
        methods.map((method) => {
          const order = listed(
            ranking[method].map((measure) => MEASURES[measure]),
            '，再',
            ', then ',
          );
          return { zh: `${METHODS[method].zh}：${order.zh}`, en: `${METHODS[method].en}: ${order.en}` };
        }),
        '；',
        '; ',
      ),
  },
  priceWeight: {
    label: { zh: '价格权重（综合评分法）', en: 'Price weight (comprehensive scoring)' },
    text: ({ minimum, maximum }) => ({ zh: `${minimum}至${maximum}分`, en: `${minimum} to ${maximum} points` }),
  },
};

const COMMON: Wordings<CommonValues> = {
  evaluationReport: { label: { zh: '评审报告送交采购人', en: 'Evaluation report to the buyer' }, text: periodText },
  awardDecision: { label: { zh: '采购人确定成交', en: 'The buyer’s decision' }, text: periodText },
  awardNotice: { label: { zh: '发布成交公告和通知书', en: 'Award notice and award letter' }, text: periodText },
  awardNoticePeriod: { label: { zh: '成交公告期限', en: 'How long the award notice stays up' }, text: periodText },
  challenge: { label: { zh: '提出质疑', en: 'Challenge' }, text: periodText },
  challengeReply: { label: { zh: '答复质疑', en: 'Reply to a challenge' }, text: periodText },
  complaint: { label: { zh: '提起投诉', en: 'Complaint' }, text: periodText },
  complaintDecision: { label: { zh: '投诉处理决定', en: 'Decision on a complaint' }, text: periodText },
  signing: { label: { zh: '签订合同', en: 'Signing of the contract' }, text: periodText },
  contractPublication: { label: { zh: '合同公告', en: 'Publication of the contract' }, text: periodText },
  contractTermMaxYears: { label: { zh: '合同期限', en: 'Term of the contract' }, text: atMost('年', ' years') },
  contractIncreaseMaxPercent: { label: { zh: '追加金额', en: 'Increase of the contract' }, text: atMost('%', '%') },
  bidBondMaxPercent: { label: { zh: '投标保证金', en: 'Bid bond' }, text: atMost('%', '%') },
  performanceBondMaxPercent: { label: { zh: '履约保证金', en: 'Performance bond' }, text: atMost('%', '%') },
  conflictYears: {
    label: { zh: '回避：利害关系追溯', en: 'Ties to a bidder that make one stand down' },
    text: measured('年内', ' years back'),
  },
  recordYears: {
    label: { zh: '采购文件保存', en: 'Records are kept' },
    text: (years) => ({ zh: `不少于${years}年`, en: `at least ${years} years` }),
  },
  ratingYears: { label: { zh: '评估等级有效期', en: 'A rating is valid' }, text: measured('年', ' years') },
  seriousListBars: {
    label: { zh: '严重违法失信名单', en: 'Serious list' },
    text: either({ zh: '列入者不得参加', en: 'who is on it is barred' }, { zh: '不作限制', en: 'does not bar' }),
  },
  listingRequired: {
    label: { zh: '承接组织目录', en: 'Organization catalog' },
    text: either(
      { zh: '须列入目录方可参加', en: 'only listed organizations may bid' },
      { zh: '列入目录是证明，不是参加的门槛', en: 'being listed is evidence, no entry ticket' },
    ),
  },
  abnormallyLowBid: {
    label: { zh: '异常低价审查', en: 'Abnormally low bids' },
    text: ({ thresholds, minutesToExplain }) => {
      const time = minutesToExplain
        ? { zh: `，说明时间不少于${minutesToExplain}分钟`, en: `, within ${minutesToExplain} minutes at least` }
        : { zh: '', en: '' };
      return thresholds
        ? {
            zh: `低于有效报价平均值的${thresholds.ofMeanOfCompliantBidsPercent}%、次低报价的${thresholds.ofNextLowestBidPercent}%或最高限价的${thresholds.ofCeilingPercent}%（采购文件可提高至不超过${thresholds.raisedToAtMostPercent}%），或评审小组认为异常的，应当说明${time.zh}`,
            en: `below ${thresholds.ofMeanOfCompliantBidsPercent}% of the mean of compliant bids, ${thresholds.ofNextLowestBidPercent}% of the next lowest or ${thresholds.ofCeilingPercent}% of the ceiling (documents may raise each to ${thresholds.raisedToAtMostPercent}%), or in the panel’s judgement: the bidder explains${time.en}`,
          }
        : {
            zh: `评审小组认为异常的，应当说明${time.zh}`,
            en: `in the panel’s judgement: the bidder explains${time.en}`,
          };
    },
  },
  federationStep: {
    label: { zh: '同等条件下联合会优先', en: 'Federations first on equal terms' },
    text: ({ requiredForCivilAffairsMoney, mayBeStatedByOthers, regimes }) => {
      const where = listed(
        regimes.map((regime) => REGIMES[regime]),
        '、',
        ', ',
      );
      const duty = requiredForCivilAffairsMoney
        ? {
            zh: '民政部门资金且仅限社会组织参加的，必须适用',
            en: 'required for civil-affairs money and social organizations only',
          }
        : { zh: '不强制适用', en: 'never required' };
      const others = mayBeStatedByOthers
        ? { zh: '其他采购由公告载明方可适用', en: 'elsewhere only if the notice states it' }
        : { zh: '其他采购不适用', en: 'nowhere else' };
      return { zh: `${where.zh}：${duty.zh}；${others.zh}`, en: `${where.en}: ${duty.en}; ${others.en}` };
    },
  },
};

/** What a pack says once for all procedures, each rule with its source. */
export function commonRules(pack: CommonValues & { readonly sources: SourcesByKey<CommonValues> }): Rule[] {
  return rulesOf(COMMON, pack);
}

/** What it says of one procedure; of the ranking, the orders of the methods that may be chosen. */
export function procedureRules(procedure: AllowedProcedure): Rule[] {
  const chosen = Object.entries(procedure.ranking).filter(([method]) =>
    procedure.methods.includes(method as RankingMethod),
  );
  return rulesOf(PROCEDURE, procedure).map((rule) =>
    rule.key === 'ranking' ? { ...rule, value: Object.fromEntries(chosen) } : rule,
  );
}

type SourcesByKey<Values> = { readonly [Rule in keyof Values]: RuleSource };

function rulesOf<Values extends object>(
  wordings: Wordings<Values>,
  values: Values & { readonly sources: SourcesByKey<Values> },
): Rule[] {
  return (Object.keys(wordings) as (keyof Values & string)[]).map((key) => ({
    key,
    label: wordings[key].label,
    text: wordings[key].text(values[key], values),
    value: values[key],
    source: values.sources[key],
  }));
}
