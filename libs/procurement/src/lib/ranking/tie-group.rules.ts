import type { EvaluationResult } from '@chengjie/evaluation';
import type { TieGroupType } from './ranking.types.js';

/** A tie group of a result with the names that it recorded of its bidders, which need not be those of today. */
export function tieGroupOf(result: EvaluationResult, index: number): TieGroupType {
  const group = result.tieGroups[index];
  const ranked = new Map(result.ranking.map((each) => [each.bidId, each]));
  return {
    bids: (group?.bidIds ?? []).flatMap((id) => {
      const bid = ranked.get(id);
      if (!bid) return [];
      const { place, bidderId, bidderName, federation } = bid;
      return [{ id, place, bidder: { id: bidderId }, bidderName, federation }];
    }),
    equalIn: (group?.equalIn ?? []).map(({ measure, value }) => ({ measure, value })),
    equalPrices: group?.equalPrices ?? false,
    steps: group?.steps ?? [],
  };
}
