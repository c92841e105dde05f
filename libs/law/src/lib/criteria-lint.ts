import type { Bilingual } from '@chengjie/kernel';
import { asChecked, followed, order87, regulation } from './published/sources.js';
import type { Regime, RuleSource } from './rule-packs/rule-pack.js';

/** What a criterion may not reward, or hardly ever: it says who a bidder is, and nothing of how it will do the work. */
export type DoubtfulMerit = 'RATING' | 'LEGAL_FORM' | 'ORIGIN' | 'SIZE' | 'QUALIFICATION';

/** A criterion that gives cause to look at it. */
export interface DoubtfulCriterion {
  readonly merit: DoubtfulMerit;
  readonly text: Bilingual;
  readonly source: RuleSource;
}

interface Lint {
  readonly merit: DoubtfulMerit;
  readonly zh: RegExp;
  readonly en: RegExp;
  /** What it is of the bidder that is scored. */
  readonly scored: Bilingual;
  readonly source: RuleSource;
}

/** The article in which conditions for bidding are kept out of what is scored. */
const SCORED_AGAIN = order87('第五十五条', '资格条件不得作为评审因素');

/** In this order: of a criterion that several fit, the first speaks. */
const LINTS: readonly Lint[] = [
  {
    merit: 'RATING',
    zh: /评估(?:等级|结果|级别)|星级|等级评定|[1-5一二三四五]A级?|A{2,5}级?/i,
    en: /\b(?:rating|star|grade|[1-5]A)\b|\bA{3,5}\b/i,
    scored: { zh: '评估等级或星级', en: 'a rating or star' },
    source: regulation('第二十条', '（四）以特定行政区域的业绩、奖项作为加分条件；（八）以其他不合理条件限制或者排斥'),
  },
  {
    merit: 'LEGAL_FORM',
    zh: /法律形式|组织形式|所有制|法人(?:资格|类型)|(?:社会团体|社会服务机构|民办非企业|基金会)(?:加分|得分|优先)|登记(?:类型|类别)/,
    en: /\blegal (?:form|status|person)|\bownership\b|\bform of organi[sz]ation/i,
    scored: { zh: '法律形式', en: 'its legal form' },
    source: regulation('第二十条', '（七）非法限定供应商的所有制形式、组织形式或者所在地'),
  },
  {
    merit: 'ORIGIN',
    zh: /(?:本地|本市|本县|本区|本省|本街道|属地|当地|所在地|注册地|住所地)(?!居民|老人|群众|需求|实际|情况|资源)/,
    en: /\blocal(?:ity)? (?:bidder|organi[sz]ation|office|seat|supplier|award|experience)|\b(?:place|seat) of registration|\borigin\b/i,
    scored: { zh: '是否来自本地', en: 'where it comes from' },
    source: regulation('第二十条', '（四）以特定行政区域的业绩、奖项作为加分条件；（七）非法限定供应商的所在地'),
  },
  {
    merit: 'SIZE',
    zh: /注册资(?:本|金)|开办资金|资产总额|净资产|营业收入|从业人员(?:数|规模)|利润|纳税额|成立(?:年限|时间)/,
    en: /\b(?:registered capital|total assets|turnover|number of employees|profit|taxes paid|years since foundation)\b/i,
    scored: { zh: '规模或成立年限', en: 'its size or age' },
    source: order87(
      '第十七条',
      '不得将注册资本、资产总额、营业收入、从业人员、利润、纳税额等规模条件作为资格要求或者评审因素',
    ),
  },
  {
    merit: 'QUALIFICATION',
    zh: /(?:承接|服务)?资质|资格(?:条件|证书)?/,
    en: /\bqualification/i,
    scored: { zh: '本项目已作为参加条件的资质', en: 'a qualification that is a condition for bidding already' },
    source: SCORED_AGAIN,
  },
];

/** What the criteria stand in. */
export interface LintedTerms {
  /** Of grants there are none: applicants of all kinds are supported, and may be for what they are. */
  readonly regime: Regime;
  /** Conditions for bidding, which are not scored again. */
  readonly minimumRating: number | null;
  readonly qualificationRequired: boolean;
}

/**
 * Criteria that score who the bidder is: a rating, its legal form, where it comes from, its size, or a condition for bidding once
 * more. By their names alone, so it asks to be looked at and forbids nothing: whether it is in order, people judge.
 * A qualification is doubtful where it is a condition already; a rating that is one is so by 87号令 55 besides.
 */
export function doubtfulCriteria(
  criteria: readonly { readonly name: Bilingual }[],
  { regime, minimumRating, qualificationRequired }: LintedTerms,
): DoubtfulCriterion[] {
  if (regime === 'GRANT') return [];
  return criteria.flatMap(({ name }) => {
    const lint = LINTS.find(({ zh, en }) => zh.test(name.zh.normalize('NFKC')) || en.test(name.en));
    if (!lint || (lint.merit === 'QUALIFICATION' && !qualificationRequired)) return [];
    const { merit, scored } = lint;
    const text = {
      zh: `评审因素“${name.zh}”像是按参加者的${scored.zh}打分，说的是参加者是谁，而不是其怎样做好服务，可能构成差别待遇。请改为可量化的服务指标，或者确认其与采购需求直接有关。`,
      en: `The criterion “${name.en}” seems to score ${scored.en}: it says who a bidder is, not how it will do the work, and may be discrimination. Use measurable indicators of the service, or make sure that it belongs to what is bought.`,
    };
    const source = asChecked(merit === 'RATING' && minimumRating !== null ? SCORED_AGAIN : lint.source);
    return [{ merit, text, source: regime === 'STATUTORY' ? source : followed(source) }];
  });
}
