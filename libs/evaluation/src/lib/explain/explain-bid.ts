import type { Bilingual } from '@chengjie/kernel';
import type { EvaluationInput } from '../input.js';
import type { Decision, ExcludedBid, Failure } from '../result.js';
import { formatPoints, type ScoredBid } from '../score.js';
import { clause, criterionName, joinSentences, money, points } from './wording.js';

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
export function explainRankedBid(input: EvaluationInput, facts: RankedBidFacts): Bilingual {
  const { scored, place, validBidCount } = facts;
  const name = scored.bid.bidderName;
  const sentences: Bilingual[] = [
    {
      zh: `${name}在 ${validBidCount} 个有效投标（响应）中列第 ${place} 名。`,
      en: `${name} has place ${place} of ${validBidCount} valid ${validBidCount === 1 ? 'bid' : 'bids'}.`,
    },
    explainPrice(scored),
  ];
  if (facts.basePriceFen !== null) sentences.push(explainPriceScore(input, scored, facts.basePriceFen));
  sentences.push(...explainCriteria(input, scored));
  if (scored.total !== null) {
    const total = points(formatPoints(scored.total));
    sentences.push({ zh: `总分 ${total.zh}。`, en: `Its total is ${total.en}.` });
  }
  sentences.push(...explainNeighbour(facts));
  if (facts.preference) sentences.push(facts.preference);
  return joinSentences(sentences);
}

function explainPrice({ bid }: ScoredBid): Bilingual {
  const [bidPrice, evaluated] = [money(bid.bidPriceFen), money(bid.evaluatedPriceFen)];
  return bid.bidPriceFen === bid.evaluatedPriceFen
    ? { zh: `投标报价（即评标价）${bidPrice.zh}。`, en: `Its bid price, also its evaluated price, is ${bidPrice.en}.` }
    : {
        zh: `投标报价 ${bidPrice.zh}，评标价 ${evaluated.zh}。`,
        en: `Its bid price is ${bidPrice.en}, its evaluated price ${evaluated.en}.`,
      };
}

function explainPriceScore(input: EvaluationInput, { bid, price }: ScoredBid, basePriceFen: number): Bilingual {
  const [base, own] = [money(basePriceFen), money(bid.evaluatedPriceFen)];
  const [weight, score] = [points(input.priceWeight), points(price ? formatPoints(price) : '')];
  return {
    zh: `价格分 = 评标基准价（有效投标中最低的评标价）${base.zh} ÷ 本投标评标价 ${own.zh} × 价格权重 ${weight.zh} = ${score.zh}（四舍五入至两位小数）。`,
    en: `Price score = base price (the lowest evaluated price of the valid bids) ${base.en} ÷ its evaluated price ${own.en} × price weight ${weight.en} = ${score.en}, rounded half up to two decimals.`,
  };
}

function explainCriteria(input: EvaluationInput, { published }: ScoredBid): Bilingual[] {
  return published.criteria.map(({ criterionId, maxPoints, sheets, average }) => {
    const name = criterionName(input, criterionId);
    const given = sheets.map((sheet) => sheet.points);
    return {
      zh: `${name.zh}（满分 ${maxPoints} 分）：${given.length} 位评委给分 ${given.join('、')}，平均 ${average} 分。`,
      en: `${name.en} (at most ${maxPoints} points): ${given.length} ${given.length === 1 ? 'evaluator' : 'evaluators'} gave ${given.join(', ')}, on average ${average}.`,
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
export function explainExcludedBid({ bidderName, reason }: ExcludedBid): Bilingual {
  const { zh, en } = clause(reason);
  return {
    zh: `${bidderName}的投标（响应）无效，不参加评标基准价的计算和排名。原因：${zh}。`,
    en: `The bid of ${bidderName} is invalid and takes no part in base price and ranking. Reason: ${en}.`,
  };
}

/** The paragraph of a valid bid in a lot that failed. */
export function explainFailedLot(bidderName: string, failure: Failure): Bilingual {
  return {
    zh: `${bidderName}的投标（响应）有效，但本采购包未能继续评审，不产生排名。原因：${failure.reason.zh}。`,
    en: `The bid of ${bidderName} is valid, but the lot failed and has no ranking. Reason: ${failure.reason.en}.`,
  };
}
