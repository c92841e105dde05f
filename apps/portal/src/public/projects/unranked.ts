import type { RankedLotFragment } from './project-page.generated.js';

/** Why nothing was ranked, with the counts where valid bids were there, but fewer than required. */
export function whyNoneRanked({
  minimumValidBids: minimum,
  result,
}: Pick<NonNullable<RankedLotFragment['evaluation']>, 'minimumValidBids' | 'result'>) {
  const valid = result?.validBidCount ?? 0;
  return { text: valid === 0 ? 'noneValid' : 'tooFewValid', valid, minimum } as const;
}
