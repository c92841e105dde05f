import {
  Database,
  inStates,
  list,
  organizationOf,
  readPage,
  statement,
  where,
  withinRegion,
  type Actor,
  type Condition,
  type Page,
  type PageRequest,
  type RowOf,
} from '@chengjie/platform';
import { openStates } from '@chengjie/kernel';
import { Injectable } from '@nestjs/common';
import { ListingRulesReader } from './listing-rules.reader.js';
import { isDueForSerious } from './listing.rules.js';
import { TWO_YEARS_ABNORMAL, type Listing } from './listing.terms.js';
import { seriousListingActs, type SeriousListingStatus } from './serious-listing.acts.js';
import { seriousListingFields, seriousListingTables } from './serious-listing.fields.js';
import { seesProposal } from './serious-listing.policy.js';

/** A proposal of the serious list, as those who read it see it. */
export type SeriousListingRow = RowOf<typeof seriousListingFields>;

const OPEN = openStates(seriousListingActs);
const { acts } = seriousListingActs;

const definition = list<SeriousListingRow, 'NEWEST'>('serious_listings', {
  columns: seriousListingFields.columns,
  from: seriousListingTables,
  id: 'p.id',
  orders: { NEWEST: { column: 'p.proposed_at', type: 'timestamptz', direction: 'desc' } },
});

const byIds = statement<SeriousListingRow, [ids: readonly string[]]>(
  'serious_listing_by_ids',
  `select ${seriousListingFields.columns} from ${seriousListingTables} where p.id = any($1::uuid[])`,
);

const openOf = statement<SeriousListingRow, [organizationId: string, ground: string]>(
  'serious_listing_open_of',
  `select ${seriousListingFields.columns} from ${seriousListingTables}
   where p.organization_id = $1 and p.ground ->> 'key' = $2 and ${inStates('p.status', OPEN)}`,
);

const inVain = statement<object, [accountId: string, organizationId: string]>(
  'serious_listing_in_vain',
  'select where proposed_in_vain_lately($1, $2)',
);

/** What the clock proposed after two years, and officers decided against, within the period. */
const droppedOfClock = (since: string) =>
  `p.ground ->> 'key' = '${TWO_YEARS_ABNORMAL}' and p.proposed_by is null and p.status = '${acts.dropSeriousListing.to}'
     and p.proposed_at >= ${since}`;

const decisionsOf = statement<{ open: boolean; dropped: boolean }, [organizationId: string, since: Date]>(
  'serious_listing_decisions_of',
  `select coalesce(bool_or(${inStates('p.status', OPEN)}), false) as open, coalesce(bool_or(${droppedOfClock('$2')}), false) as dropped
   from serious_listing_proposal p where p.organization_id = $1`,
);

const overdue = statement<SeriousListingRow, []>(
  'serious_listing_overdue',
  `select ${seriousListingFields.columns} from ${seriousListingTables}
   where ${inStates('p.status', OPEN)} and serious_listing_due(p) <= clock_timestamp() order by p.proposed_at limit 1000`,
);

/** Who has been on the abnormal list for long, where the clock has not proposed the serious one and that was decided against. */
const abnormalSince = statement<{ organizationId: string; regionCode: string; since: Date }, []>(
  'serious_listing_abnormal_for_long',
  `select s.organization_id as "organizationId", o.region_code as "regionCode", s.valid_from as since
   from standing_period s join organization o on o.id = s.organization_id
   where s.valid_to is null and s.standing = 'ABNORMAL' and s.valid_from < clock_timestamp() - interval '1 month'
     and not exists (select from serious_listing_proposal p where p.organization_id = s.organization_id
       and (${inStates('p.status', OPEN)} and p.ground ->> 'key' = '${TWO_YEARS_ABNORMAL}' or ${droppedOfClock('s.valid_from')}))
   order by s.valid_from limit 1000`,
);

/** Reads proposals of the serious list: for their offices, supervisors, and the organization once it was told. */
@Injectable()
export class SeriousListingsReader {
  constructor(
    private readonly database: Database,
    private readonly rules: ListingRulesReader,
  ) {}

  /** Whoever asks. */
  byId(id: string): Promise<SeriousListingRow | undefined> {
    return this.database.queryOne(byIds, [[id]]);
  }

  /** Those that the actor may read, by id. */
  async visible(actor: Actor | null, ids: readonly string[]): Promise<ReadonlyMap<string, SeriousListingRow>> {
    if (!actor) return new Map();
    const found = await this.database.query(byIds, [ids]);
    return new Map(found.filter((proposal) => seesProposal(actor, proposal)).map((each) => [each.id, each]));
  }

  /** The one of an organization on a ground that is not decided, if there is one. */
  openOf(organizationId: string, ground: string): Promise<SeriousListingRow | undefined> {
    return this.database.queryOne(openOf, [organizationId, ground]);
  }

  /** Whether what this officer proposed for an organization came to nothing within a year: it holds up no removal again. */
  async inVain({ accountId }: Actor, organizationId: string): Promise<boolean> {
    return (await this.database.queryOne(inVain, [accountId, organizationId])) !== undefined;
  }

  /** Whether an organization stays on the abnormal list until others decide about the serious one: it is proposed, or due by its time. */
  async holds(listing: Listing | undefined, regionCode: string): Promise<boolean> {
    if (listing?.list !== 'ABNORMAL') return false;
    const decisions = await this.database.queryOne(decisionsOf, [listing.organizationId, listing.since]);
    if (decisions?.open) return true;
    if (decisions?.dropped) return false;
    const { rules } = await this.rules.of(regionCode);
    return isDueForSerious(listing, rules.seriousAfterMonths, await this.database.now());
  }

  /** The clock's: those that were not served or decided by their last day. */
  overdue(): Promise<SeriousListingRow[]> {
    return this.database.query(overdue, []);
  }

  /** Those that the actor may read, the newest first. */
  page(
    actor: Actor,
    statuses: readonly SeriousListingStatus[] | null | undefined,
    page: Omit<PageRequest<'NEWEST'>, 'orderBy'>,
  ): Promise<Page<SeriousListingRow>> {
    const conditions = [...visibleTo(actor), ...(statuses ? [where('p.status = any(?::text[])', statuses)] : [])];
    return readPage<SeriousListingRow, 'NEWEST'>(this.database, definition, conditions, { ...page, orderBy: 'NEWEST' });
  }

  /** The clock's: who has been abnormal for more than a month, the longest first. One that was dropped is not proposed again by the clock. */
  abnormalForLong() {
    return this.database.query(abnormalSince, []);
  }
}

/** `seesProposal`, as SQL. */
function visibleTo(actor: Actor): Condition[] {
  const { role, regionCode } = actor.acting;
  if (role === 'ORGANIZATION')
    return [where('p.organization_id = ?::uuid and p.noticed_at is not null', organizationOf(actor))];
  const within = withinRegion('o.region_code', regionCode);
  return role === 'FILING_OFFICE' ? [within, where(`o.track = 'FILED'`)] : [within];
}
