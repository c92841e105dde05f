import { moneyOfFen } from '@chengjie/platform';
import type { BidContent } from '@chengjie/sealing';
import type { BidOutside } from './bid.fields.js';
import type { BidType } from './bid.types.js';

/** A bid as those of the bidder see it who do not own it: that there is one, and since when. */
export function sealedBid({ latest: _latest, ...bid }: BidOutside): BidType {
  return { ...bid, owned: false, capacity: null, performer: null, price: null, proposal: null, receipt: null };
}

/** With all that is sealed in it. */
export type OwnedBid = BidType & { [Field in 'price' | 'proposal' | 'receipt']: NonNullable<BidType[Field]> };

/** A bid as its owners see it. */
export function shownBid({ latest, ...bid }: BidOutside, content: BidContent): OwnedBid {
  const salt = latest && bid.status !== 'WITHDRAWN' ? content.salt : null;
  return {
    ...bid,
    owned: true,
    price: moneyOfFen(content.priceFen),
    proposal: content.proposal,
    receipt: { ...bid.receipt, salt },
  };
}
