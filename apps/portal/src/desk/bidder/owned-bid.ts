import { provesSubmission } from './bid-proof.js';
import type { OwnBidFragment } from './bid-page.generated.js';

type Sealed = 'capacity' | 'price' | 'proposal' | 'receipt';

/** A bid with what is sealed in it. */
export type OwnedBid<Bid extends Pick<OwnBidFragment, Sealed> = OwnBidFragment> = Bid & {
  readonly [Field in Sealed]: NonNullable<Bid[Field]>;
};

/** Whether one sees what is sealed in a bid: until the opening its owners alone. */
export function isOwned(bid: OwnBidFragment): bid is OwnedBid {
  return bid.owned && !bid.sealBroken;
}

/** Whether the receipt that is shown is of the content that is shown; of what one does not see, nothing speaks against it. */
export function provesItself(bid: OwnBidFragment): boolean {
  if (!isOwned(bid) || bid.receipt.salt === null) return !bid.sealBroken;
  return provesSubmission({ ...bid, drawSecret: bid.receipt.drawSecret }, bid.receipt);
}
