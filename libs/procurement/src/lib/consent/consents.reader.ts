import {
  actsAs,
  Database,
  list,
  organizationOf,
  readPage,
  statement,
  where,
  type Actor,
  type Condition,
  type Page,
  type PageRequest,
  type RowOf,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { bidConsentActs } from './consent.acts.js';
import { consentFields, consentStatus, consentTables } from './consent.fields.js';

/** Consent to a bid, as the two see it. */
export type BidConsentRow = RowOf<typeof consentFields>;

const definition = list<BidConsentRow, 'NEWEST'>('bid_consents', {
  columns: consentFields.columns,
  from: consentTables,
  id: 'c.id',
  orders: { NEWEST: { column: 'c.asked_at', type: 'timestamptz', direction: 'desc' } },
});

/** Of the two it is between, and until the opening of those alone who held the role when it was asked (docs/adr/0018). */
const OWN = (organization: string, heldSince: string) =>
  `${organization} in (c.federation_id, c.performer_id) and (p.status <> 'PUBLISHED' or c.asked_at >= ${heldSince})`;

const byId = statement<BidConsentRow, [id: string, organizationId: string, heldSince: Date]>(
  'bid_consent_by_id',
  `select ${consentFields.columns} from ${consentTables} where c.id = $1 and ${OWN('$2::uuid', '$3::timestamptz')}`,
);

const ofLot = statement<BidConsentRow, [lotId: string, organizationId: string, heldSince: Date]>(
  'bid_consents_of_lot',
  `select ${consentFields.columns} from ${consentTables} where c.lot_id = $1 and ${OWN('$2::uuid', '$3::timestamptz')}
   order by c.asked_at desc limit 100`,
);

/** Reads consents to bids: for the two that they are between, and nobody else, offices included. */
@Injectable()
export class BidConsentsReader {
  constructor(private readonly database: Database) {}

  /** One’s own. */
  own(actor: Actor, id: string): Promise<BidConsentRow | undefined> {
    return this.database.queryOne(byId, [id, organizationOf(actor), actor.heldSince]);
  }

  /** Of a lot, those of the organization one acts for, the last asked first. */
  async ofLot(actor: Actor | null, lotId: string): Promise<readonly BidConsentRow[]> {
    if (!actsAs(actor, 'ORGANIZATION')) return [];
    return this.database.query(ofLot, [lotId, organizationOf(actor), actor.heldSince]);
  }

  /** All that the organization one acts for asked or was asked; or of it what it has still to answer. */
  ownPage(
    actor: Actor,
    page: Omit<PageRequest<'NEWEST'>, 'orderBy'>,
    which: 'ALL' | 'TO_ANSWER' = 'ALL',
  ): Promise<Page<BidConsentRow>> {
    const conditions: Condition[] = [
      which === 'ALL'
        ? where('?::uuid in (c.federation_id, c.performer_id)', organizationOf(actor))
        : where(`c.performer_id = ?::uuid and ${consentStatus} = '${bidConsentActs.initial}'`, organizationOf(actor)),
      where(`(p.status <> 'PUBLISHED' or c.asked_at >= ?::timestamptz)`, actor.heldSince.toISOString()),
    ];
    return readPage<BidConsentRow, 'NEWEST'>(this.database, definition, conditions, { ...page, orderBy: 'NEWEST' });
  }
}
