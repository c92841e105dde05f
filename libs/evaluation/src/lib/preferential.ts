import type { EvaluationResult, PreferentialGroup, PreferentialPlace } from './result.js';

/**
 * Whether awarding to this bid would be a preferential award (优先中标), for any place: when the winner refuses, the
 * buyer goes on in the order of the ranking, and that order was decided once.
 * @returns the place with its group, or `null` when the federation step did not put this bid where it is
 */
export function preferenceOf(
  result: Pick<EvaluationResult, 'preferentialPlaces' | 'preferentialGroups'>,
  bidId: string,
): { readonly place: PreferentialPlace; readonly group: PreferentialGroup } | null {
  const place = result.preferentialPlaces.find((each) => each.bidId === bidId);
  const group = place && result.preferentialGroups[place.preferentialGroupIndex];
  return place && group ? { place, group } : null;
}
