/** A bid with those whom somebody may have to do with. */
interface BidOf {
  readonly bidder: Party;
  readonly performer: Party | null;
}

interface Party {
  readonly id: string;
  readonly name: string;
}

/** What stands for nobody in a choice of bidders. */
const NOBODY = 'NOBODY';

/** Whom of these bids somebody may stand down over, and that it is over none; empty before there are any. */
export function biddersToChoose(bids: readonly BidOf[], nobody: string): { value: string; label: string }[] {
  const parties = new Map(
    bids
      .flatMap(({ bidder, performer }) => [bidder, ...(performer ? [performer] : [])])
      .map((one) => [one.id, one.name]),
  );
  if (parties.size === 0) return [];
  return [...[...parties].map(([value, label]) => ({ value, label })), { value: NOBODY, label: nobody }];
}

/** What was chosen of them, as the API takes it. */
export function chosenBidder(value: string | undefined): string | null {
  return !value || value === NOBODY ? null : value;
}
