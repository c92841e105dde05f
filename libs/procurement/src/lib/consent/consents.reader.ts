import type { OrganizationReference } from '@chengjie/organizations';
import {
  actsAs,
  Database,
  inStates,
  list,
  NOW,
  organizationOf,
  readPage,
  statement,
  where,
  type Actor,
  type Condition,
  type Page,
  type PageRequest,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { bidConsentActs, type BidConsentStatus } from './consent.acts.js';

/** Consent to a bid, as the two see it. */
export interface BidConsentRow {
  readonly id: string;
  readonly projectId: string;
  readonly lotId: string;
  readonly federationId: string;
  readonly federation: OrganizationReference;
  readonly performerId: string;
  readonly performer: OrganizationReference;
  readonly part: string;
  readonly status: BidConsentStatus;
  readonly open: boolean;
  readonly askedAt: Date;
  readonly agreedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
}

const { lapse } = bidConsentActs.acts;

const open = `(p.status = 'PUBLISHED' and ${NOW} < p.deadline_at)`;

/** Of the row `c` with its project `p`. */
export const consentStatus = `case when ${inStates('c.status', lapse.from)} and not ${open} then '${lapse.to}' else c.status end`;

const columns = `c.id, c.project_id as "projectId", c.lot_id as "lotId", c.federation_id as "federationId",
  c.performer_id as "performerId", json_build_object('id', f.id, 'name', f.name) as federation,
  json_build_object('id', o.id, 'name', o.name) as performer, c.part, ${open} as open,
  ${consentStatus} as status,
  c.asked_at as "askedAt", c.agreed_at as "agreedAt", c.ended_at as "endedAt", c.end_reason as "endReason"`;

const tables = `bid_consent c join project p on p.id = c.project_id
  join organization f on f.id = c.federation_id join organization o on o.id = c.performer_id`;

const definition = list<BidConsentRow, 'NEWEST'>('bid_consents', {
  columns,
  from: tables,
  id: 'c.id',
  orders: { NEWEST: { column: 'c.asked_at', type: 'timestamptz', direction: 'desc' } },
});

/** Of the two it is between, and until the opening of those alone who held the role when it was asked (docs/adr/0018). */
const OWN = (organization: string, heldSince: string) =>
  `${organization} in (c.federation_id, c.performer_id) and (p.status <> 'PUBLISHED' or c.asked_at >= ${heldSince})`;

const byId = statement<BidConsentRow, [id: string, organizationId: string, heldSince: Date]>(
  'bid_consent_by_id',
  `select ${columns} from ${tables} where c.id = $1 and ${OWN('$2::uuid', '$3::timestamptz')}`,
);

const ofLot = statement<BidConsentRow, [lotId: string, organizationId: string, heldSince: Date]>(
  'bid_consents_of_lot',
  `select ${columns} from ${tables} where c.lot_id = $1 and ${OWN('$2::uuid', '$3::timestamptz')}
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

  /** All that the organization one acts for asked or was asked. */
  ownPage(actor: Actor, page: Omit<PageRequest<'NEWEST'>, 'orderBy'>): Promise<Page<BidConsentRow>> {
    const conditions: Condition[] = [
      where('?::uuid in (c.federation_id, c.performer_id)', organizationOf(actor)),
      where(`(p.status <> 'PUBLISHED' or c.asked_at >= ?::timestamptz)`, actor.heldSince.toISOString()),
    ];
    return readPage<BidConsentRow, 'NEWEST'>(this.database, definition, conditions, { ...page, orderBy: 'NEWEST' });
  }
}
