import { isAboutBidder } from '@chengjie/law';

/** A bid with those whom somebody may have to do with. */
interface BidOf {
  readonly bidder: Party;
  readonly performer: Party | null;
}

interface Party {
  readonly id: string;
  readonly name: string;
}

/** Which of these bidders, or members for which they bid, a ground can be about; empty where it is about none, and before there are any. */
export function biddersFor(ground: string | undefined, bids: readonly BidOf[]): { value: string; label: string }[] {
  if (!ground || !isAboutBidder(ground)) return [];
  const parties = new Map(
    bids
      .flatMap(({ bidder, performer }) => [bidder, ...(performer ? [performer] : [])])
      .map((one) => [one.id, one.name]),
  );
  return [...parties].map(([value, label]) => ({ value, label }));
}
