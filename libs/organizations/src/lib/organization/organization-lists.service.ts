import { selfAndAbove } from '@chengjie/functions';
import { isId } from '@chengjie/kernel';
import { Injectable } from '@nestjs/common';
import { Database, readPage, textConditions, where, withinRegion } from '@chengjie/platform';
import type { Condition, ListDefinition, Page, PageRequest } from '@chengjie/platform';
import { liveMembership, liveQualification, profileJson, TODAY } from './organization.columns.js';
import type { OrganizationListFilter, OrganizationOrder } from './organization-filter.js';
import type { OrganizationProfile } from './organization.terms.js';

const validRating = `case when o.rating_valid_until >= ${TODAY} then o.rating else 0 end`;

const register: ListDefinition<OrganizationOrder> = {
  columns: `${profileJson()} as profile`,
  from: 'organization o join region r on r.code = o.region_code',
  id: 'o.id',
  orders: {
    NAME: { column: '(o.name collate "zh-x-icu")', type: 'text', direction: 'asc' },
    REGION: { column: 'o.region_code', type: 'text', direction: 'asc' },
    RATING: { column: `(${validRating})`, type: 'integer', direction: 'desc' },
    STAR: { column: 'coalesce(o.star, 0)', type: 'integer', direction: 'desc' },
    CAPACITY: { column: 'o.capacity', type: 'integer', direction: 'desc' },
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
        conditionsOf(filter),
        page,
      ),
    );
  }
}

/** The page with the profiles themselves as nodes. */
export function profilesOf<Profile extends object>(page: Page<{ readonly profile: Profile }>): Page<Profile> {
  return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.profile })) };
}

function conditionsOf(filter: OrganizationListFilter): Condition[] {
  const { regionCode, servingRegionCode, kind, track, functionId, minimumCapacity, minimumRating } = filter;
  return [
    ...(regionCode ? [withinRegion('o.region_code', regionCode)] : []),
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
