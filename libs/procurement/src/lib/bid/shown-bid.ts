import { moneyOfFen } from '@chengjie/platform';
import { receiptContent, type BidContent, type SealingScheme } from '@chengjie/sealing';
import type { BidOutside } from './bid.fields.js';
import type { BidType } from './bid.types.js';

/** A bid as those of the bidder see it who do not own it: that there is one, and since when. */
export function sealedBid({ latest: _latest, ...bid }: BidOutside): BidType {
  return { ...bid, ...NOTHING_SEALED, owned: false, capacity: null, performer: null, receipt: null };
}

/** A bid as its owners see it whose stored content is not what its receipt says: nothing of it can be relied on. */
export function brokenBid({ latest: _latest, ...bid }: BidOutside): BidType {
  return { ...bid, ...NOTHING_SEALED, owned: true, sealBroken: true, receipt: { ...bid.receipt, ...NO_SECRETS } };
}

const NOTHING_SEALED = { price: null, proposal: null, sealBroken: false };
const NO_SECRETS = { salt: null, drawSecret: null };

/** With all that is sealed in it. */
export type OwnedBid = BidType & { [Field in 'price' | 'proposal' | 'receipt']: NonNullable<BidType[Field]> };

/** A bid as its owners see it. */
export function shownBid({ latest, ...bid }: BidOutside, content: BidContent, scheme: SealingScheme): OwnedBid {
  const { salt, drawSecret = null } = receiptContent(scheme, content);
  return {
    ...bid,
    owned: true,
    sealBroken: false,
    price: moneyOfFen(content.priceFen),
    proposal: content.proposal,
    receipt: { ...bid.receipt, ...(latest && bid.status !== 'WITHDRAWN' ? { salt, drawSecret } : NO_SECRETS) },
  };
}
