import { isId } from '@chengjie/kernel';
import { selfAndAbove } from '@chengjie/regions';
import { Injectable } from '@nestjs/common';
import { Database, readPage, textConditions, where, withinIndexedRegion, withinRegion } from '@chengjie/platform';
import type { Condition, ListDefinition, Page, PageRequest } from '@chengjie/platform';
import { LAST_NAME_STRETCH } from './organization-lists.migrations.js';
import { liveMembership, liveQualification, profileJson, TODAY } from './organization.columns.js';
import type { OrganizationListFilter, OrganizationOrder } from './organization-filter.js';
import type { OrganizationProfile } from './organization.terms.js';

const validRating = `case when o.rating_valid_until >= ${TODAY} then o.rating else 0 end`;

/** Equal ones by region, so that an index serves the order in any region. */
const seat = { column: 'o.region_code', type: 'text' } as const;

const register: ListDefinition<OrganizationOrder> = {
  columns: `${profileJson()} as profile`,
  from: 'organization o join region r on r.code = o.region_code',
  id: 'o.id',
  orders: {
    NAME: {
      column: '(o.name collate "zh-x-icu")',
      type: 'text',
      direction: 'asc',
      stretches: { column: 'name_stretch(o.name)', of: 'name_stretch', last: LAST_NAME_STRETCH },
    },
    REGION: { column: 'o.region_code', type: 'text', direction: 'asc' },
    RATING: { column: 'coalesce(o.rating, 0)', type: 'integer', direction: 'desc', then: seat },
    STAR: { column: 'coalesce(o.star, 0)', type: 'integer', direction: 'desc', then: seat },
    CAPACITY: { column: 'o.capacity', type: 'integer', direction: 'desc', then: seat },
  },
};

/** Pages of the public register: organizations as they are now. */
@Injectable()
export class OrganizationLists {
  constructor(private readonly database: Database) {}

  async register(
    filter: OrganizationListFilter,
    page: PageRequest<OrganizationOrder>,
  ): Promise<Page<OrganizationProfile>> {
    return profilesOf(
      await readPage<{ profile: OrganizationProfile }, OrganizationOrder>(
        this.database,
        register,
        conditionsOf(filter, page.orderBy),
        page,
      ),
    );
  }
}

/** The page with the profiles themselves as nodes. */
export function profilesOf<Profile extends object>(page: Page<{ readonly profile: Profile }>): Page<Profile> {
  return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.profile })) };
}

function conditionsOf(filter: OrganizationListFilter, orderBy: OrganizationOrder): Condition[] {
  const { regionCode, servingRegionCode, kind, track, functionId, minimumCapacity, minimumRating } = filter;
  const within = orderBy === 'NAME' || filter.text ? withinIndexedRegion : withinRegion;
  return [
    ...(regionCode ? [within('o.region_code', regionCode)] : []),
    ...(servingRegionCode ? [servesRegion(servingRegionCode)] : []),
    ...(kind ? [where('o.kind = ?', kind)] : []),
    ...(track ? [where('o.track = ?', track)] : []),
    ...(functionId ? [qualifiedFor(functionId)] : []),
    ...(minimumCapacity ? [where('o.capacity >= ?', minimumCapacity)] : []),
    ...(minimumRating ? [where(`${validRating} >= ?`, minimumRating)] : []),
    ...(filter.federationId ? [memberOf(filter.federationId)] : []),
    ...(filter.federationsOnly ? [where('o.is_federation')] : []),
    ...textConditions('o.search', `concat_ws(E'\\n', o.name, o.credit_code, o.filing_number)`, filter.text),
  ];
}

function servesRegion(code: string): Condition {
  const prefixes = selfAndAbove('?::text');
  return where(
    `exists (select from organization_area oa where oa.organization_id = o.id and oa.region_code = any(${prefixes}))`,
    ...Array.from({ length: 5 }, () => code),
  );
}

/** An id that is none names nothing. */
function qualifiedFor(functionId: string): Condition {
  if (!isId(functionId)) return where('false');
  return where(
    `o.id in (select q.organization_id from qualification q where q.function_id = ?::uuid
       and ${liveQualification(TODAY)})`,
    functionId,
  );
}

function memberOf(federationId: string): Condition {
  if (!isId(federationId)) return where('false');
  return where(
    `o.id in (select m.member_id from membership m where m.federation_id = ?::uuid and ${liveMembership(TODAY)})`,
    federationId,
  );
}
