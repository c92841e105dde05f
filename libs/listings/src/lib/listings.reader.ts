import {
  Database,
  list,
  readPage,
  rowJson,
  sharedLoader,
  statement,
  where,
  withinRegion,
  type Actor,
  type Page,
  type PageRequest,
} from '@chengjie/platform';
import type { OrganizationReference } from '@chengjie/organizations';
import { Injectable } from '@nestjs/common';
import type { Listing, ListingCause, ListingRemoval, ListKind } from './listing.terms.js';

/** The office in whose name something was done under a grant. */
const officeOf = (grant: string) =>
  `(select a.name from role_grant g join agency a on a.id = g.agency_id where g.id = ${grant})`;

const CAUSES = `(select coalesce(jsonb_agg(${rowJson<Stored<ListingCause>>({
  ground: 'c.ground',
  enteredAt: 'c.entered_at',
  months: 'c.months',
  reason: 'c.reason',
  document: 'c.document',
  decidedBy: officeOf('c.entered_in'),
  rulePackId: 'c.rule_pack_id',
  rulePackHash: 'c.rule_pack_hash',
})} order by c.entered_at, c.id), '[]')
  from listing_cause c where (c.organization_id, c.listed_from) = (p.organization_id, p.valid_from))`;

const REMOVAL = `(select ${rowJson<ListingRemoval>({
  reason: 'r.reason',
  rectified: 'r.rectified',
  document: 'r.document',
  decidedBy: officeOf('r.removed_in'),
})} from listing_removal r where (r.organization_id, r.listed_from) = (p.organization_id, p.valid_from))`;

const COLUMNS = `p.organization_id as "organizationId", p.standing as list, p.valid_from as since, p.valid_to as until,
  ${CAUSES} as causes, ${REMOVAL} as removal`;

/** Instants within JSON are texts. */
type Stored<Of> = Omit<Of, 'enteredAt'> & { readonly enteredAt: string };

type Row = Omit<Listing, 'causes'> & { readonly causes: readonly Stored<ListingCause>[] };

type DeskRow = Row & { readonly id: string; readonly organization: OrganizationReference };

/** A listing with its organization, for an office that looks after it. */
export interface ListedOrganization extends Listing {
  readonly organization: OrganizationReference;
}

const ofOrganizations = statement<Row, [organizationIds: readonly string[]]>(
  'listings_of_organizations',
  `select ${COLUMNS} from standing_period p where p.organization_id = any($1::uuid[]) order by p.valid_from desc`,
);

const definition = list<DeskRow, 'OLDEST'>('listed_organizations', {
  columns: `${COLUMNS}, o.id, ${rowJson<OrganizationReference>({ id: 'o.id', name: 'o.name' })} as organization`,
  from: 'standing_period p join organization o on o.id = p.organization_id',
  id: 'o.id',
  orders: { OLDEST: { column: 'p.valid_from', type: 'timestamptz', direction: 'asc' } },
});

/** Reads who is and was on which list, and why. */
@Injectable()
export class ListingsReader {
  private readonly listings = sharedLoader<string, Listing[]>(async (ids) => {
    const rows = await this.database.query(ofOrganizations, [[...new Set(ids)]]);
    const found = Map.groupBy(rows.map(listingOf), ({ organizationId }) => organizationId);
    return ids.map((id) => found.get(id) ?? []);
  });

  constructor(private readonly database: Database) {}

  /** All of an organization, the latest first. */
  of(organizationId: string): Promise<Listing[]> {
    return this.listings.load(organizationId);
  }

  /** The one that it is on now. */
  async current(organizationId: string): Promise<Listing | undefined> {
    return (await this.of(organizationId)).find(({ until }) => until === null);
  }

  /** Who is on a list in the jurisdiction of the acting grant, the longest first. */
  async within(
    actor: Actor,
    kind: ListKind | null | undefined,
    page: Omit<PageRequest<'OLDEST'>, 'orderBy'>,
  ): Promise<Page<ListedOrganization>> {
    const conditions = [
      where('p.valid_to is null'),
      withinRegion('o.region_code', actor.acting.regionCode),
      ...(actor.acting.role === 'FILING_OFFICE' ? [where(`o.track = 'FILED'`)] : []),
      ...(kind ? [where('p.standing = ?', kind)] : []),
    ];
    const found = await readPage<DeskRow, 'OLDEST'>(this.database, definition, conditions, {
      ...page,
      orderBy: 'OLDEST',
    });
    return {
      ...found,
      edges: found.edges.map(({ cursor, node }) => ({
        cursor,
        node: { ...listingOf(node), organization: node.organization },
      })),
    };
  }
}

function listingOf({ causes, ...row }: Row): Listing {
  return { ...row, causes: causes.map((cause) => ({ ...cause, enteredAt: new Date(cause.enteredAt) })) };
}
