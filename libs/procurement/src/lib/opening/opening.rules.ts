import { failureOf } from '@chengjie/evaluation';
import type { EndReason } from '../project/project.terms.js';
import { endReasonOf } from '../ranking/ranking.rules.js';

/**
 * Lots with enough bids at the deadline, and those with too few, which are not opened.
 * @param bids live bids of all of them
 */
export function splitByCount<Lot extends { readonly id: string }>(
  lots: readonly Lot[],
  bids: readonly { readonly lotId: string }[],
  minimumBids: number,
): readonly [enough: readonly Lot[], few: readonly Lot[]] {
  const has = (lot: Lot) => bids.filter(({ lotId }) => lotId === lot.id).length >= minimumBids;
  return [lots.filter(has), lots.filter((lot) => !has(lot))];
}

/** What a bid is worth at the opening. */
export interface BidAtOpening {
  readonly bidId: string;
  readonly priceFen: number;
  readonly invalid: { readonly code: string; readonly zh: string; readonly en: string } | null;
}

/**
 * Whether the lot fails at the opening, and why, by the rule of the ranking (rule pack for the numbers).
 * @param minimumValidBids fewest valid bids
 */
export function openingFailure(
  bids: readonly Pick<BidAtOpening, 'invalid'>[],
  minimumValidBids: number,
): EndReason | undefined {
  const valid = bids.filter(({ invalid }) => invalid === null).length;
  const tooDear = bids.filter(({ invalid }) => invalid?.code === overCeiling.code).length;
  const failure = failureOf(valid, tooDear, minimumValidBids);
  return failure ? endReasonOf(failure) : undefined;
}

/** Fewer bids at the deadline than the procedure needs: nothing is opened. */
export function tooFewBids(minimumBids: number): EndReason {
  return {
    code: 'TOO_FEW_BIDS',
    zh: `截止时的响应不足 ${minimumBids} 家，终止采购`,
    en: `Fewer than ${minimumBids} bids at the deadline: ended without award`,
  };
}

/** A bid above the published ceiling is invalid (政府采购法 36). */
export const overCeiling = {
  code: 'OVER_CEILING',
  zh: '报价超过预算',
  en: 'The price exceeds the budget',
} as const;
