import { moneyOfFen } from '@chengjie/platform';
import type { BidContent } from '@chengjie/sealing';
import type { BidInvalidity } from './bid.entity.js';
import type { BidProject, BidType } from './bid.types.js';

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
  readonly revision: number;
  readonly contentHash: string;
  readonly receiptNumber: string;
  readonly receiptAt: Date;
  readonly invalidReason: BidInvalidity | null;
  readonly project: Omit<BidProject, 'deadlineAt'> & { readonly deadlineAt: string | Date | null };
}

/** A bid as its bidder sees it. */
export function shownBid(row: ShownBidRow, content: BidContent): BidType {
  const { invalidReason, project } = row;
  return {
    id: row.id,
    lotId: row.lotId,
    project: { ...project, deadlineAt: project.deadlineAt ? new Date(project.deadlineAt) : null },
    bidder: { id: row.bidderId, name: row.bidderName },
    performer: row.performerId ? { id: row.performerId, name: row.performerName ?? '' } : null,
    capacity: row.capacity,
    status: row.status,
    price: moneyOfFen(content.priceFen),
    proposal: content.proposal,
    receipt: {
      number: row.receiptNumber,
      contentHash: row.contentHash,
      salt: row.status === 'WITHDRAWN' ? null : content.salt,
      at: row.receiptAt,
      revision: row.revision,
    },
    invalidReason: invalidReason && { zh: invalidReason.zh, en: invalidReason.en },
  };
}
