import { moneyOfFen } from '@chengjie/platform';
import type { BidContent } from '@chengjie/sealing';
import type { BidInvalidity } from './bid.entity.js';
import type { BidType } from './bid.types.js';

/** What stands unsealed of a bid. */
export interface ShownBidRow {
  readonly id: string;
  readonly lotId: string;
  readonly bidderId: string;
  readonly bidderName: string;
  readonly performerId: string | null;
  readonly performerName: string | null;
  readonly capacity: string;
  readonly status: string;
  /** That of the receipt. */
  readonly revision: number;
  readonly sealedAt: Date;
  /** Whether it is the bid's latest: of earlier contents nothing is left but their receipts. */
  readonly latest: boolean;
  readonly contentHash: string;
  readonly receiptNumber: string;
  readonly receiptAt: Date;
  readonly invalidReason: BidInvalidity | null;
  readonly projectId: string;
}

/** A bid as those of the bidder see it who do not own it: that there is one, and since when. */
export function sealedBid({ invalidReason, ...row }: ShownBidRow): BidType {
  return {
    id: row.id,
    lotId: row.lotId,
    projectId: row.projectId,
    bidder: { id: row.bidderId, name: row.bidderName },
    status: row.status,
    sealedAt: row.sealedAt,
    owned: false,
    ...{ capacity: null, performer: null, price: null, proposal: null, receipt: null },
    invalidReason: invalidReason && { zh: invalidReason.zh, en: invalidReason.en },
  };
}

/** With all that is sealed in it. */
export type OwnedBid = BidType & { [Field in 'price' | 'proposal' | 'receipt']: NonNullable<BidType[Field]> };

/** A bid as its owners see it. */
export function shownBid(row: ShownBidRow, content: BidContent): OwnedBid {
  return {
    ...sealedBid(row),
    owned: true,
    performer: row.performerId ? { id: row.performerId, name: row.performerName ?? '' } : null,
    capacity: row.capacity,
    price: moneyOfFen(content.priceFen),
    proposal: content.proposal,
    receipt: {
      number: row.receiptNumber,
      contentHash: row.contentHash,
      salt: row.latest && row.status !== 'WITHDRAWN' ? content.salt : null,
      at: row.receiptAt,
      revision: row.revision,
    },
  };
}
