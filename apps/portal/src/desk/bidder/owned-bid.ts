import type { OwnBidFragment } from './bid-page.generated.js';

type Sealed = 'capacity' | 'price' | 'proposal' | 'receipt';

/** A bid with what is sealed in it. */
export type OwnedBid<Bid extends Pick<OwnBidFragment, Sealed> = OwnBidFragment> = Bid & {
  readonly [Field in Sealed]: NonNullable<Bid[Field]>;
};

/** Whether one sees what is sealed in a bid: until the opening its owners alone. */
export function isOwned(bid: OwnBidFragment): bid is OwnedBid {
  return bid.owned;
}
