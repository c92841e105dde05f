import { plural, type Bilingual } from '@chengjie/kernel';
import type { EvaluationInput } from '../input.js';
import type { Decision, ExcludedBid, Failure } from '../result.js';
import { formatPoints, type ScoredBid } from '../score.js';
import { clause, criterionName, joinSentences, money, points } from './wording.js';
import type { Words } from './words.js';

/** What a ranked bid's paragraph is made of. */
export interface RankedBidFacts {
  readonly scored: ScoredBid;
  readonly place: number;
  readonly validBidCount: number;
  readonly basePriceFen: number | null;
  /** The decision between it and the next above; the first has none. */
  readonly above: { readonly bidderName: string; readonly decision: Decision } | null;
  /** The decision between it and the next below; used for the first only. */
  readonly below: { readonly bidderName: string; readonly decision: Decision } | null;
  /** What the federation step did to its group. */
  readonly preference: Bilingual | null;
}

/** The paragraph of a ranked bid: its place, its scores with the figures behind them, and what decided against it. */
export function explainRankedBid(input: EvaluationInput, words: Words, facts: RankedBidFacts): Bilingual {
  const { scored, place, validBidCount } = facts;
  const name = scored.bid.bidderName;
  const sentences: Bilingual[] = [
    {
      zh: `${name}在 ${validBidCount} 个有效${words.zh.bid}中列第 ${place} 名。`,
      en: `${name} has place ${place} of ${validBidCount} valid ${plural(validBidCount, words.en.bid, words.en.bids)}.`,
    },
    explainPrice(scored, words),
  ];
  if (facts.basePriceFen !== null) sentences.push(explainPriceScore(input, scored, facts.basePriceFen, words));
  sentences.push(...explainCriteria(input, scored, words));
  if (scored.total !== null) {
    const total = points(formatPoints(scored.total));
    sentences.push({ zh: `总分 ${total.zh}。`, en: `Its total is ${total.en}.` });
  }
  sentences.push(...explainNeighbour(facts));
  if (facts.preference) sentences.push(facts.preference);
  return joinSentences(sentences);
}

function explainPrice({ bid }: ScoredBid, { zh, en }: Words): Bilingual {
  const [bidPrice, evaluated] = [money(bid.bidPriceFen), money(bid.evaluatedPriceFen)];
  return bid.bidPriceFen === bid.evaluatedPriceFen
    ? {
        zh: `${zh.price}（即${zh.evaluatedPrice}）${bidPrice.zh}。`,
        en: `Its ${en.price}, also its evaluated price, is ${bidPrice.en}.`,
      }
    : {
        zh: `${zh.price} ${bidPrice.zh}，${zh.evaluatedPrice} ${evaluated.zh}。`,
        en: `Its ${en.price} is ${bidPrice.en}, its evaluated price ${evaluated.en}.`,
      };
}

function explainPriceScore(
  input: EvaluationInput,
  { bid, price }: ScoredBid,
  basePriceFen: number,
  { zh, en }: Words,
): Bilingual {
  const [base, own] = [money(basePriceFen), money(bid.evaluatedPriceFen)];
  const [weight, score] = [points(input.priceWeight), points(price ? formatPoints(price) : '')];
  return {
    zh: `价格分 = ${zh.basePrice}（有效${zh.bids}中最低的${zh.evaluatedPrice}）${base.zh} ÷ 本${zh.bids}${zh.evaluatedPrice} ${own.zh} × 价格权重 ${weight.zh} = ${score.zh}（四舍五入至两位小数）。`,
    en: `Price score = base price (the lowest evaluated price of the valid ${en.bids}) ${base.en} ÷ its evaluated price ${own.en} × price weight ${weight.en} = ${score.en}, rounded half up to two decimals.`,
  };
}

function explainCriteria(input: EvaluationInput, { published }: ScoredBid, words: Words): Bilingual[] {
  return published.criteria.map(({ criterionId, maxPoints, sheets, average }) => {
    const name = criterionName(input, criterionId);
    const given = sheets.map((sheet) => sheet.points);
    return {
      zh: `${name.zh}（满分 ${maxPoints} 分）：${given.length} 位${words.zh.evaluator}给分 ${given.join('、')}，平均 ${average} 分。`,
      en: `${name.en} (at most ${maxPoints} points): ${given.length} ${plural(given.length, 'evaluator', 'evaluators')} gave ${given.join(', ')}, on average ${average}.`,
    };
  });
}

function explainNeighbour({ above, below, place }: RankedBidFacts): Bilingual[] {
  const neighbour = above ?? below;
  if (!neighbour) return [];
  const { bidderName, decision } = neighbour;
  const other = above ? place - 1 : place + 1;
  return [
    {
      zh: `${above ? '前' : '后'}一名（第 ${other} 名）为${bidderName}：${decision.explanation.zh}`,
      en: `Next ${above ? 'above' : 'below'}, at place ${other}, is ${bidderName}. ${decision.explanation.en}`,
    },
  ];
}

/** The paragraph of a bid that was not ranked because it is invalid. */
export function explainExcludedBid({ bidderName, reason }: ExcludedBid, words: Words): Bilingual {
  const { zh, en } = clause(reason);
  return {
    zh: `${bidderName}的${words.zh.bid}无效，不参加${words.zh.basePrice}的计算和排名。原因：${zh}。`,
    en: `The ${words.en.bid} of ${bidderName} is invalid and takes no part in base price and ranking. Reason: ${en}.`,
  };
}

/** The paragraph of a valid bid in a lot that failed. */
export function explainFailedLot(bidderName: string, failure: Failure, { zh, en }: Words): Bilingual {
  return {
    zh: `${bidderName}的${zh.bid}有效，但本采购包未能继续评审，不产生排名。原因：${failure.reason.zh}。`,
    en: `The ${en.bid} of ${bidderName} is valid, but the lot failed and has no ranking. Reason: ${failure.reason.en}.`,
  };
}
