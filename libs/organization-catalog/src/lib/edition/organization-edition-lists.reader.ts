import { Injectable } from '@nestjs/common';
import {
  profilesOf,
  type OrganizationListFilter,
  type OrganizationOrder,
  type OrganizationProfile,
} from '@chengjie/organizations';
import {
  Database,
  list,
  readSearch,
  textConditions,
  where,
  withinIndexedRegion,
  withinRegion,
  type Condition,
  type ListDefinition,
  type Page,
  type PageRequest,
  type SearchedBy,
} from '@chengjie/platform';
import { selfAndAbove } from '@chengjie/regions';

const columns = 'e.snapshot as profile';
/** Equal ones by region, so that an index serves the order in any region. */
const then = { column: 'e.region_code', type: 'text' } as const;
const RATING = { column: 'coalesce(e.rating, 0)', type: 'integer', direction: 'desc', then } as const;
const STAR = { column: 'coalesce(e.star, 0)', type: 'integer', direction: 'desc', then } as const;
const CAPACITY = { column: 'e.capacity', type: 'integer', direction: 'desc', then } as const;

const entries = list<{ profile: OrganizationProfile }, OrganizationOrder>('organization_edition_entries', {
  columns,
  from: 'organization_edition_entry e',
  id: 'e.organization_id',
  within: 'e.edition_id',
  orders: {
    NAME: { column: 'e.name_rank', type: 'integer', direction: 'asc' },
    RELEVANCE: { column: 'e.name_rank', type: 'integer', direction: 'asc' },
    REGION: { column: 'e.region_code', type: 'text', direction: 'asc' },
    RATING,
    STAR,
    CAPACITY,
  },
});

const thenOfFunction = { column: 'ef.region_code', type: 'text' } as const;

/** The same by function: pages come straight from an index of their own in each order. */
const entriesByFunction = list<{ profile: OrganizationProfile }, OrganizationOrder>(
  'organization_edition_entries_by_function',
  {
    cursors: entries.cursors,
    columns,
    from: `organization_edition_function ef join organization_edition_entry e
    on e.edition_id = ef.edition_id and e.organization_id = ef.organization_id`,
    id: 'ef.organization_id',
    within: 'ef.edition_id',
    orders: {
      NAME: { column: 'ef.name_rank', type: 'integer', direction: 'asc' },
      RELEVANCE: { column: 'ef.name_rank', type: 'integer', direction: 'asc' },
      REGION: { column: 'ef.region_code', type: 'text', direction: 'asc' },
      RATING: { ...RATING, column: 'ef.rating', then: thenOfFunction },
      STAR: { ...STAR, column: 'ef.star', then: thenOfFunction },
      CAPACITY: { ...CAPACITY, column: 'ef.capacity', then: thenOfFunction },
    },
  },
);

/** What an edition is searched by: the register's terms of its day. */
const searchedBy: SearchedBy = {
  vector: 'e.search',
  exactly: ({ code, number }) =>
    where(`(e.snapshot ->> 'creditCode' = ? or e.snapshot ->> 'filingNumber' = ?)`, code, number),
};

/** Pages of an edition of the organization catalog: organizations as they were when it was published. */
@Injectable()
export class OrganizationEditionListsReader {
  constructor(private readonly database: Database) {}

  async ofEdition(
    editionId: string,
    filter: OrganizationListFilter,
    page: PageRequest<OrganizationOrder>,
  ): Promise<Page<OrganizationProfile>> {
    const best = page.orderBy === 'RELEVANCE';
    const { definition, conditions } = listOfEdition(
      (column) => where(`${column} = ?::uuid`, editionId),
      best ? { ...filter, text: null } : filter,
      page,
    );
    const search = { by: searchedBy, text: best ? filter.text : null, conditions };
    return profilesOf(
      await readSearch<{ profile: OrganizationProfile }, OrganizationOrder>(this.database, definition, search, {
        ...page,
        within: editionId,
      }),
    );
  }
}

/** Which list of entries, under which conditions; `inEdition` says of which edition. */
export function listOfEdition(
  inEdition: (column: string) => Condition,
  filter: OrganizationListFilter,
  { orderBy }: Pick<PageRequest<OrganizationOrder>, 'orderBy'>,
): { readonly definition: ListDefinition<OrganizationOrder>; readonly conditions: readonly Condition[] } {
  return {
    definition: filter.functionId ? entriesByFunction : entries,
    conditions: [...placeConditions(inEdition, filter, orderBy), ...entryConditions(filter)],
  };
}

function placeConditions(
  inEdition: (column: string) => Condition,
  { functionId, regionCode, text }: OrganizationListFilter,
  orderBy: OrganizationOrder,
): Condition[] {
  const byPrefix = text || ((orderBy === 'NAME' || orderBy === 'RELEVANCE') && !functionId && regionCode?.length === 6);
  const alias = functionId ? 'ef' : 'e';
  return [
    inEdition(`${alias}.edition_id`),
    ...(functionId ? [where('ef.function_id = ?::uuid', functionId)] : []),
    ...(regionCode ? [(byPrefix ? withinIndexedRegion : withinRegion)(`${alias}.region_code`, regionCode)] : []),
  ];
}

function entryConditions(filter: OrganizationListFilter): Condition[] {
  const { servingRegionCode, kind, track, minimumCapacity, minimumRating, federationId, federationsOnly } = filter;
  return [
    ...(servingRegionCode
      ? [where(`e.area_codes && ${selfAndAbove('?::text')}`, ...Array.from({ length: 5 }, () => servingRegionCode))]
      : []),
    ...(kind ? [where('e.kind = ?', kind)] : []),
    ...(track ? [where('e.track = ?', track)] : []),
    ...(minimumCapacity ? [where('e.capacity >= ?', minimumCapacity)] : []),
    ...(minimumRating ? [where('e.rating >= ?', minimumRating)] : []),
    ...(federationId ? [memberOf(federationId)] : []),
    ...(federationsOnly ? [where('e.is_federation')] : []),
    ...textConditions(searchedBy, filter.text),
  ];
}

/**
 * Members of a federation: few among many, whichever it is. It is looked up within the statement, so that the plan does
 * not follow from whether `analyze` met one of its members: the index of members serves it in every edition.
 */
function memberOf(federationId: string): Condition {
  return where('e.federation_ids @> array[(select ?::uuid)]', federationId);
}
