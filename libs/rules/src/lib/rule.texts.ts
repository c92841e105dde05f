import type { Bilingual } from '@chengjie/kernel';
import type {
  AllowedProcedure,
  CommonValues,
  ListingRules,
  RankingMethod,
  RatingTerm,
  Regime,
  RuleSource,
} from '@chengjie/law';
import { PROCEDURE } from './procedure-rule.texts.js';
import { inTodaysWords } from './rule-pack.presentation.js';
import { atMost, either, listed, measured, periodText, yuan, type Rule, type Wordings } from './rule-wording.js';

const REGIMES: Readonly<Record<Regime, Bilingual>> = {
  STATUTORY: { zh: '政府采购', en: 'statutory procurement' },
  BELOW_THRESHOLD: { zh: '限额以下采购', en: 'purchases below the threshold' },
  GRANT: { zh: '资助', en: 'grants' },
};

const PROCEDURES: Readonly<Record<NonNullable<CommonValues['approvableProcedures']>[number], Bilingual>> = {
  INVITED_TENDER: { zh: '邀请招标', en: 'invited tender' },
  COMPETITIVE_CONSULTATION: { zh: '竞争性磋商', en: 'competitive consultation' },
  NEGOTIATION: { zh: '竞争性谈判', en: 'competitive negotiation' },
  SINGLE_SOURCE: { zh: '单一来源采购', en: 'single source' },
};

const COMMON: Wordings<CommonValues> = {
  thresholds: {
    label: { zh: '采购限额和公开招标数额', en: 'Thresholds' },
    text: ({ statutoryFromFen: { PROVINCE, CITY, COUNTY }, openTenderFromFen }) => ({
      zh: `政府采购：省级${yuan(PROVINCE)}元、市级${yuan(CITY)}元、县级（含街道、乡镇）${yuan(COUNTY)}元以上；公开招标：${yuan(openTenderFromFen)}元以上`,
      en: `statutory procurement from CNY ${yuan(PROVINCE)} (province), ${yuan(CITY)} (city), ${yuan(COUNTY)} (county and its streets); open tender from CNY ${yuan(openTenderFromFen)}`,
    }),
  },
  approvableProcedures: {
    label: { zh: '经批准可以不采用公开招标的采购方式', en: 'With an approval, instead of an open tender that is due' },
    text: (procedures) =>
      procedures.length === 0
        ? { zh: '没有', en: 'none' }
        : listed(
            procedures.map((procedure) => PROCEDURES[procedure]),
            '、',
            ', ',
          ),
  },
  districtsAsCounties: {
    label: { zh: '市辖区适用的数额', en: 'Amounts of districts' },
    text: () => ({ zh: '按县（市）执行', en: 'those of a county' }),
  },
  openTenderSplitting: {
    label: { zh: '规避公开招标', en: 'Going around an open tender' },
    text: () => ({
      zh: '一个财政年度内以公开招标以外的方式多次采购同一类服务，累计超过公开招标数额标准的，予以提示；经批准的除外',
      en: 'purchases of one kind by other ways than an open tender that together pass its amount within a fiscal year are noticed, but for approved ones',
    }),
  },
  splittingMonths: {
    label: { zh: '拆分采购提示', en: 'Splitting is noticed' },
    text: (months) => ({
      zh: `同一采购人${months}个月内同一职能事项的限额以下采购合计达到限额的，公开提示`,
      en: `small purchases of one function by one buyer within ${months} months that reach the threshold together: a public warning`,
    }),
  },
  evaluationReport: { label: { zh: '评审报告送交采购人', en: 'Evaluation report to the buyer' }, text: periodText },
  awardDecision: { label: { zh: '确定中标（成交）', en: 'The buyer’s decision' }, text: periodText },
  awardNotice: { label: { zh: '发布中标（成交）公告和通知书', en: 'Award notice and award letter' }, text: periodText },
  awardNoticePeriod: {
    label: { zh: '中标（成交）公告期限', en: 'How long the award notice stays up' },
    text: periodText,
  },
  challenge: { label: { zh: '提出质疑', en: 'Challenge' }, text: periodText },
  challengeReply: { label: { zh: '答复质疑', en: 'Reply to a challenge' }, text: periodText },
  complaint: { label: { zh: '提起投诉', en: 'Complaint' }, text: periodText },
  complaintDecision: { label: { zh: '投诉处理决定', en: 'Decision on a complaint' }, text: periodText },
  signing: { label: { zh: '签订合同', en: 'Signing of the contract' }, text: periodText },
  contractPublication: { label: { zh: '合同公告', en: 'Publication of the contract' }, text: periodText },
  contractTermMaxYears: { label: { zh: '合同期限', en: 'Term of the contract' }, text: atMost('年', ' years') },
  contractIncreaseMaxPercent: { label: { zh: '追加金额', en: 'Increase of the contract' }, text: atMost('%', '%') },
  bidBondMaxPercent: { label: { zh: '投标（响应）保证金', en: 'Bond for a bid or response' }, text: atMost('%', '%') },
  performanceBondMaxPercent: { label: { zh: '履约保证金', en: 'Performance bond' }, text: atMost('%', '%') },
  contractTermUsualYears: {
    label: { zh: '合同通常期限', en: 'Usual term of the contract' },
    text: atMost('年', ' year'),
  },
  contractFiling: { label: { zh: '合同备案', en: 'Filing of the contract' }, text: periodText },
  questionReply: { label: { zh: '答复询问', en: 'Answer to a question' }, text: periodText },
  bidBondReturn: { label: { zh: '退还投标（响应）保证金', en: 'Return of such bonds' }, text: periodText },
  suspension: {
    label: { zh: '投诉期间暂停采购', en: 'Suspension by a complaint' },
    text: (period) => {
      const { zh, en } = periodText(period);
      return { zh: `最长${zh}`, en: `at most ${en}` };
    },
  },
  smallEnterpriseDeduction: {
    label: { zh: '小微企业价格扣除', en: 'Price deduction for small enterprises' },
    text: ({ minimumPercent, maximumPercent }) => ({
      zh: `企业可以参加的采购：${minimumPercent}%至${maximumPercent}%`,
      en: `${minimumPercent}% to ${maximumPercent}% where enterprises may take part`,
    }),
  },
  countsAllPoints: {
    label: { zh: '评审专家打分', en: 'Points of evaluators' },
    text: () => ({ zh: '全部计算，取平均', en: 'all of them count, as their mean' }),
  },
  ratingTerms: {
    label: { zh: '评估等级从何时起有效', en: 'From when until when a rating is valid' },
    text: (terms) => listed(terms.map(ratingText), '；', '; '),
  },
  conflictYears: {
    label: { zh: '回避：利害关系追溯', en: 'Ties that make one stand down' },
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
  listingRules: {
    label: { zh: '活动异常名录和严重违法失信名单', en: 'The abnormal and the serious list' },
    text: listingText,
  },
  coversWholeRegion: {
    label: { zh: '服务范围和承接资质', en: 'Service area and qualification' },
    text: () => ({
      zh: '公告有要求的，须包括项目地区的全部，只包括一部分的不符合',
      en: 'where a notice asks for them, they hold all of the project’s region; a part is not enough',
    }),
  },
  listingRequired: {
    label: { zh: '承接组织目录', en: 'Organization catalog' },
    text: either(
      { zh: '须列入目录方可参加', en: 'only listed organizations may take part' },
      { zh: '列入目录是证明，不是参加的门槛', en: 'being listed is evidence, no entry ticket' },
    ),
  },
  abnormallyLowBid: {
    label: { zh: '异常低价审查', en: 'Abnormally low prices' },
    text: ({ thresholds, minutesToExplain }) => {
      const time = minutesToExplain
        ? { zh: `，说明时间不少于${minutesToExplain}分钟`, en: `, within ${minutesToExplain} minutes at least` }
        : { zh: '', en: '' };
      return thresholds
        ? {
            zh: `低于有效报价平均值的${thresholds.ofMeanOfCompliantBidsPercent}%、次低报价的${thresholds.ofNextLowestBidPercent}%或最高限价的${thresholds.ofCeilingPercent}%（采购文件可提高至不超过${thresholds.raisedToAtMostPercent}%），或评审小组认为异常的，应当说明${time.zh}`,
            en: `below ${thresholds.ofMeanOfCompliantBidsPercent}% of the mean of compliant prices, ${thresholds.ofNextLowestBidPercent}% of the next lowest or ${thresholds.ofCeilingPercent}% of the ceiling (documents may raise each to ${thresholds.raisedToAtMostPercent}%), or in the panel’s judgement: it is explained${time.en}`,
          }
        : {
            zh: `评审小组认为异常的，应当说明${time.zh}`,
            en: `in the panel’s judgement: it is explained${time.en}`,
          };
    },
  },
  federationStep: {
    label: { zh: '同等条件下联合会优先', en: 'Federations first on equal terms' },
    text: ({ requiredForCivilAffairsMoney, mayBeStatedByOthers, regimes, until }) => {
      if (regimes.length === 0) return { zh: '不再适用', en: 'no notice has it' };
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
      const end = until
        ? { zh: `；至${until}止，经确认方可延续`, en: `; until ${until}, unless it is confirmed` }
        : { zh: '', en: '' };
      return {
        zh: `${where.zh}：${duty.zh}；${others.zh}${end.zh}`,
        en: `${where.en}: ${duty.en}; ${others.en}${end.en}`,
      };
    },
  },
};

function listingText({ grounds, months, seriousAfterMonths, replyDays, removalDecision }: ListingRules): Bilingual {
  const of = (list: 'ABNORMAL' | 'SERIOUS') =>
    listed(
      grounds.filter((ground) => ground.list === list).map(({ words }) => words),
      '；',
      '; ',
    );
  const [abnormal, serious, decided] = [of('ABNORMAL'), of('SERIOUS'), periodText(removalDecision)];
  return {
    zh: `活动异常名录：${abnormal.zh}。没有整改事项的，满${months.ABNORMAL}个月方可移出；连续满${seriousAfterMonths}个月的，提议列入严重违法失信名单。严重违法失信名单：${serious.zh}。满${months.SERIOUS}个月且没有新的情形方可移出。列入严重违法失信名单前，组织有${replyDays}天答复；申请移出的，${decided.zh}内作出决定`,
    en: `The abnormal list: ${abnormal.en}. Where nothing is to be put right, one leaves it after ${months.ABNORMAL} months; after ${seriousAfterMonths} months on it the serious list is proposed. The serious list: ${serious.en}. One leaves it after ${months.SERIOUS} months without a new ground. Before it is put on the serious list, an organization has ${replyDays} days to reply; a request to leave is decided within ${decided.en}`,
  };
}

function ratingText({ announcedFrom, begins, years }: RatingTerm): Bilingual {
  const since = announcedFrom
    ? { zh: `${announcedFrom}起公告的`, en: `announced from ${announcedFrom} on` }
    : { zh: '此前公告的', en: 'announced before' };
  return begins === 'NEXT_YEAR'
    ? {
        zh: `${since.zh}：次年1月1日至第${years}年12月31日`,
        en: `${since.en}: from 1 January after it to 31 December of year ${years}`,
      }
    : { zh: `${since.zh}：自公告起${years}年`, en: `${since.en}: ${years} years from then` };
}

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

type SourcesByKey<Values> = { readonly [Rule in keyof Values]: RuleSource | Extract<Values[Rule], undefined> };

function rulesOf<Values extends object>(
  wordings: Wordings<Values>,
  values: Values & { readonly sources: SourcesByKey<Values> },
): Rule[] {
  return (Object.keys(wordings) as (keyof Values & string)[]).flatMap((key) => {
    const [value, source] = [values[key], values.sources[key]];
    if (value === undefined || value === null || !source) return [];
    const { label, text } = wordings[key];
    return { key, label, text: text(value, values), value, source: sourceOfToday(source) };
  });
}

/** A source as it is shown: its note in the words of today. */
export function sourceOfToday(source: RuleSource): RuleSource {
  return source.note === undefined ? source : { ...source, note: inTodaysWords(source.note) };
}
