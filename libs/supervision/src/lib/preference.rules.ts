import type { EvaluationResult } from '@chengjie/evaluation';
import { tieGroupOf } from '@chengjie/procurement';
import type { PreferenceType } from './preferential-award.types.js';

/**
 * What the federation step did for one bid, as the stored evaluation says: nothing is computed again.
 * @returns null when the step did not decide that bid's place
 */
export function preferenceOfBid(result: EvaluationResult, bidId: string): PreferenceType | null {
  const place = result.preferentialPlaces.find((each) => each.bidId === bidId);
  const group = place && result.preferentialGroups[place.preferentialGroupIndex];
  if (!place || !group) return null;
  const tieGroup = tieGroupOf(result, group.tieGroupIndex);
  const bids = new Map(tieGroup.bids.map((bid) => [bid.id, bid]));
  const decision = result.decisions.find(
    ({ step, higherBidId, lowerBidId }) =>
      step === 'FEDERATION' && group.federationBidIds.includes(higherBidId) && group.otherBidIds.includes(lowerBidId),
  );
  return {
    tieGroup,
    putAbove: group.otherBidIds.flatMap((id) => bids.get(id) ?? []),
    equalPrices: place.equalPrices,
    explanation: decision?.explanation ?? group.counterfactual.explanation,
    counterfactual: {
      changed: group.counterfactual.changed,
      explanation: group.counterfactual.explanation,
      places: group.counterfactual.places.flatMap(({ bidId: id, from, to, chance }) => {
        const bid = bids.get(id);
        return bid ? [{ bid, from, to, chance }] : [];
      }),
    },
  };
}
