import { formatYuan, plural } from '@chengjie/kernel';
import type { Words } from './explain/words.js';
import type { EvaluatedBid, EvaluationInput, Invalidity } from './input.js';
import type { ExcludedBid, Failure } from './result.js';

/** The bids that take part in base price and ranking, and those that do not. */
export interface Admission {
  readonly valid: readonly EvaluatedBid[];
  readonly excluded: readonly ExcludedBid[];
  /** Why the lot fails, or `null`. */
  readonly failure: Failure | null;
}

/** Separates invalid bids and those above the ceiling (政府采购法 36), and says whether enough are left. */
export function admitBids({ bids, ceilingFen, minimumValidBids }: EvaluationInput, words: Words): Admission {
  const judged = bids.map((bid) => ({ bid, invalidity: bid.invalid ?? overCeiling(bid, ceilingFen, words) }));
  const valid = judged.filter(({ invalidity }) => invalidity === null).map(({ bid }) => bid);
  const excluded = judged.flatMap(({ bid, invalidity }) =>
    invalidity === null
      ? []
      : [
          {
            bidId: bid.id,
            bidderId: bid.bidderId,
            bidderName: bid.bidderName,
            code: invalidity.code,
            reason: invalidity.reason,
          },
        ],
  );
  const tooDear = bids.filter(({ invalid }) => invalid === null).length - valid.length;
  return { valid, excluded, failure: failureOf(valid.length, tooDear, minimumValidBids, words) };
}

/**
 * Why a lot fails, if it does: one rule for the opening and the ranking. All are over the ceiling where every bid that is
 * not invalid otherwise asks more (政府采购法 36(3)).
 * @param overCeiling number of bids whose only fault is their price
 */
export function failureOf(valid: number, overCeiling: number, minimumValidBids: number, words: Words): Failure | null {
  if (valid >= minimumValidBids) return null;
  return valid === 0 && overCeiling > 0
    ? { code: 'ALL_OVER_CEILING', reason: words.allOverCeiling }
    : tooFew(valid, minimumValidBids, words);
}

function overCeiling({ bidPriceFen }: EvaluatedBid, ceilingFen: number, { zh, en }: Words): Invalidity | null {
  if (bidPriceFen <= ceilingFen) return null;
  const [price, ceiling] = [formatYuan(bidPriceFen), formatYuan(ceilingFen)];
  return {
    code: 'OVER_CEILING',
    reason: {
      zh: `${zh.price} ${price} 元超过${zh.purchase}预算 ${ceiling} 元`,
      en: `the ${en.price} of CNY ${price} is above the budget of CNY ${ceiling}`,
    },
  };
}

function tooFew(valid: number, minimum: number, { zh, en }: Words): Failure {
  return {
    code: 'TOO_FEW_VALID_BIDS',
    reason: {
      zh: `${zh.validBids}${valid} 个，不足规定的 ${minimum} 个`,
      en: `${valid} valid ${plural(valid, `${en.bid} is`, `${en.bids} are`)} left, fewer than the ${minimum} required`,
    },
  };
}
