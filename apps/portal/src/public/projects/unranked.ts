import type { RankedLotFragment } from './project-page.generated.js';

type Evaluation = Pick<NonNullable<RankedLotFragment['evaluation']>, 'input' | 'result'>;

/** Why nothing was ranked, with the counts where valid bids were there, but fewer than required. */
export function whyNoneRanked({ input, result }: Evaluation) {
  const valid = result?.validBidCount ?? 0;
  return { text: valid === 0 ? 'noneValid' : 'tooFewValid', valid, minimum: input?.minimumValidBids ?? 0 } as const;
}

/** The valid bids of a lot in which nothing was ranked; none where not all of its bids are read. */
export function validUnranked({ input, result }: Evaluation) {
  const excluded = new Set(result?.excluded.nodes.map(({ bidId }) => bidId));
  const valid = (input?.bids.nodes ?? []).filter(({ id }) => !excluded.has(id));
  return valid.length === result?.validBidCount ? valid : [];
}
