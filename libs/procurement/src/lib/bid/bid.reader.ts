import { isId, NotFoundError, spoken } from '@chengjie/kernel';
import {
  actsAs,
  Database,
  organizationOf,
  list,
  readPage,
  statement,
  where,
  type Actor,
  type Page,
  type PageRequest,
} from '@chengjie/platform';
import { Sealing } from '@chengjie/sealing/node';
import { Injectable } from '@nestjs/common';
import { bidFields, bidTables, type BidRow } from './bid.fields.js';
import { isOwnBid, readsContent } from './bid.policy.js';
import type { BidReceipt, BidType } from './bid.types.js';
import { brokenBid, sealedBid, shownBid } from './shown-bid.js';
import { unsealedBid } from './unsealed-bid.js';

const { columns } = bidFields;
const from = bidTables('b.revision');

const byId = statement<BidRow, [id: string, revision: number | null]>(
  'bid_by_id',
  `select ${columns} from ${bidTables('coalesce($2::int, b.revision)')} where b.id = $1`,
);
const byIds = statement<BidRow, [readonly string[]]>(
  'bid_by_ids',
  `select ${columns} from ${from} where b.id = any($1::uuid[])`,
);
const receiptByNumber = statement<{ revision: number }, [bidId: string, number: string]>(
  'bid_receipt_by_number',
  `select revision from bid_revision where bid_id = $1 and receipt_number = $2`,
);
const ofLot = statement<BidRow, [projectId: string, lotId: string, bidderId: string]>(
  'bid_of_lot_and_bidder',
  `select ${columns} from ${from} where b.project_id = $1 and b.lot_id = $2 and b.bidder_id = $3`,
);

const ofBidder = list<BidRow, 'NEWEST'>('bids_of_bidder', {
  columns,
  from,
  id: 'b.id',
  orders: { NEWEST: { column: 'b.submitted_at', type: 'timestamptz', direction: 'desc' } },
});

/** Reads bids for their bidder: its people see that there is one, its owners what they sealed in. */
@Injectable()
export class BidReader {
  constructor(
    private readonly database: Database,
    private readonly sealing: Sealing,
  ) {}

  /**
   * One's own bid as it is now, with the receipt of its latest act or of one of its revisions.
   * @throws NotFoundError when it does not exist or is another's: the two must look alike
   */
  async own(id: string, actor: Actor | null, revision?: number): Promise<BidType> {
    const row = isId(id) ? await this.database.queryOne(byId, [id, revision ?? null]) : undefined;
    if (!row || !isOwnBid(actor, row)) throw new NotFoundError(spoken({ zh: '[bid]', en: '[bid]' }, 'ANY'));
    return this.bidOf(row, actor);
  }

  /**
   * The receipt of this number on the record of one's own bid, for its owners; null when the record has none: whoever holds
   * such a receipt has the proof that the record was changed.
   */
  async receiptOf(bidId: string, number: string, actor: Actor | null): Promise<BidReceipt | null> {
    const [found] = isId(bidId) ? await this.database.query(receiptByNumber, [bidId, number]) : [];
    if (!found) return null;
    const bid = await this.own(bidId, actor, found.revision);
    return bid.receipt;
  }

  /** One's own of these; others' are missing like those that do not exist. */
  async ownOf(ids: readonly string[], actor: Actor | null): Promise<ReadonlyMap<string, BidType>> {
    if (!actsAs(actor, 'ORGANIZATION')) return new Map();
    const rows = await this.database.query(byIds, [ids]);
    return new Map(rows.filter((row) => isOwnBid(actor, row)).map((row) => [row.id, this.bidOf(row, actor)]));
  }

  /** One's own bid for a lot, if there is one. */
  async ownOfLot(
    { id, projectId }: { readonly id: string; readonly projectId: string },
    actor: Actor | null,
  ): Promise<BidType | null> {
    if (actor?.acting.role !== 'ORGANIZATION') return null;
    const row = await this.database.queryOne(ofLot, [projectId, id, organizationOf(actor)]);
    return row ? this.bidOf(row, actor) : null;
  }

  /** All bids of the organization one acts for. */
  async ownPage(actor: Actor, page: Omit<PageRequest<'NEWEST'>, 'orderBy'>): Promise<Page<BidType>> {
    const conditions = [where('b.bidder_id = ?::uuid', organizationOf(actor))];
    const rows = await readPage<BidRow, 'NEWEST'>(this.database, ofBidder, conditions, { ...page, orderBy: 'NEWEST' });
    return { ...rows, edges: rows.edges.map(({ cursor, node }) => ({ cursor, node: this.bidOf(node, actor) })) };
  }

  private bidOf(row: BidRow, actor: Actor): BidType {
    const { scheme, sealedRevision, sealedReceipt, contentHash, ciphertext, sealedKey, ...bid } = bidFields.shown(row);
    if (!readsContent(actor, bid)) return sealedBid(bid);
    const key = this.sealing.projectKey(bid.projectId, sealedKey);
    const content = unsealedBid(this.sealing, key, {
      ...{ bidId: bid.id, lotId: bid.lotId, bidderId: bid.bidder.id, capacity: bid.capacity ?? '' },
      ...{ performerId: bid.performer?.id ?? null, revision: sealedRevision, receiptNumber: sealedReceipt },
      ...{ contentHash, scheme, ciphertext },
    });
    return content ? shownBid(bid, content, scheme) : brokenBid(bid);
  }
}
