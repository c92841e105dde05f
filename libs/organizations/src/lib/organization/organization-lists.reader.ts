import { Injectable } from '@nestjs/common';
import { isRegionCode, regionPath } from '@chengjie/kernel';
import {
  Database,
  list,
  NestedPages,
  NOW,
  PARENT,
  readPage,
  readSearch,
  textConditions,
  where,
  whereOneOf,
  withinIndexedRegion,
  withinRegion,
  type Condition,
  type ListDefinition,
  type ListOrder,
  type Page,
  type PageRequest,
  type SearchedBy,
} from '@chengjie/platform';
import { selfAndAbove } from '@chengjie/regions';
import { federationAsOf } from '../federation/federation.as-of.sql.js';
import { memberAsOf } from '../membership/membership.as-of.sql.js';
import { qualifiedAsOf } from '../qualification/qualification.as-of.sql.js';
import { LAST_PINYIN_STRETCH } from './name-stretches.migrations.js';
import { profileJson } from './organization.columns.js';
import type { OrganizationListFilter, OrganizationOrder } from './organization-filter.js';
import type { OrganizationProfile } from './organization.terms.js';
import { ratingAsOf } from './rating.as-of.sql.js';

/** Equal ones by region, so that an index serves the order in any region. */
const seat = { column: 'o.region_code', type: 'text' } as const;

const byName: ListOrder = {
  column: '(o.name collate "zh-x-icu")',
  type: 'text',
  direction: 'asc',
  stretches: {
    column: 'pinyin_stretch(o.name)',
    of: 'pinyin_stretch',
    sorted: `((o.name || '') collate "zh-x-icu")`,
    last: LAST_PINYIN_STRETCH,
  },
};

/** What the register is searched by. */
const searchedBy: SearchedBy = {
  vector: 'o.search',
  exactly: ({ code, number }) => where('(o.credit_code = ? or o.filing_number = ?)', code, number),
};

const register = list<{ profile: OrganizationProfile }, OrganizationOrder>('organizations', {
  columns: `${profileJson()} as profile`,
  from: 'organization o',
  id: 'o.id',
  orders: {
    NAME: byName,
    RELEVANCE: byName,
    REGION: { column: 'o.region_code', type: 'text', direction: 'asc' },
    RATING: { column: 'coalesce(o.rating, 0)', type: 'integer', direction: 'desc', then: seat },
    STAR: { column: 'coalesce(o.star, 0)', type: 'integer', direction: 'desc', then: seat },
    CAPACITY: { column: 'o.capacity', type: 'integer', direction: 'desc', then: seat },
  },
});

const named = { column: 'has.organization_name', type: 'text', direction: 'asc' } as const;

/** The same by what organizations have: `has` holds their names, so that an index gives who has it in order. */
function registerBy(has: string): ListDefinition<OrganizationOrder> {
  return list<{ profile: OrganizationProfile }, OrganizationOrder>(`organizations_by_${has}`, {
    cursors: register.cursors,
    columns: register.columns,
    from: `${has} has join organization o on o.id = has.organization_id`,
    id: 'has.organization_id',
    orders: { ...register.orders, NAME: named, RELEVANCE: named },
  });
}

const registerByFunction = registerBy('qualification');
const registerByArea = registerBy('organization_area');

/** Pages of the public register: organizations as they are now. */
@Injectable()
export class OrganizationListsReader {
  private readonly members: NestedPages<{ profile: OrganizationProfile }, OrganizationOrder>;

  constructor(private readonly database: Database) {
    this.members = new NestedPages(database, { ...register, cursors: 'organization_members' });
  }

  /** Members of a federation, by name, for each of the federations that a request shows. */
  async membersOf(
    request: object,
    federationId: string,
    page: Omit<PageRequest<OrganizationOrder>, 'orderBy'>,
  ): Promise<Page<OrganizationProfile>> {
    const conditions = [where(membersIn(`${PARENT}::uuid`))];
    return profilesOf(await this.members.page(request, federationId, conditions, { ...page, orderBy: 'NAME' }));
  }

  async register(
    filter: OrganizationListFilter,
    page: PageRequest<OrganizationOrder>,
  ): Promise<Page<OrganizationProfile>> {
    if (filter.text && page.orderBy === 'RELEVANCE') {
      const conditions = conditionsOf({ ...filter, text: null }, 'NAME');
      const search = { by: searchedBy, text: filter.text, conditions };
      return profilesOf(
        await readSearch<{ profile: OrganizationProfile }, OrganizationOrder>(this.database, register, search, page),
      );
    }
    const { definition, conditions } = wayTo(filter, page.orderBy);
    return profilesOf(
      await readPage<{ profile: OrganizationProfile }, OrganizationOrder>(this.database, definition, conditions, page),
    );
  }
}

/** The page with the profiles themselves as nodes. */
export function profilesOf<Profile extends object>(page: Page<{ readonly profile: Profile }>): Page<Profile> {
  return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.profile })) };
}

interface Way {
  readonly definition: ListDefinition<OrganizationOrder>;
  readonly conditions: Condition[];
}

/** A place's own names are fewer than those who have something in the country; what is searched for is in an index of its own. */
function wayTo(filter: OrganizationListFilter, orderBy: OrganizationOrder): Way {
  const { regionCode, functionId, servingRegionCode, text } = filter;
  if (!isByName(orderBy) || regionCode || text)
    return { definition: register, conditions: conditionsOf(filter, orderBy) };
  if (servingRegionCode && isRegionCode(servingRegionCode)) {
    const rest = conditionsOf({ ...filter, servingRegionCode: null }, orderBy);
    return { definition: registerByArea, conditions: [...hasAreaOf(servingRegionCode), ...rest] };
  }
  if (functionId) {
    const rest = conditionsOf({ ...filter, functionId: null }, orderBy);
    return { definition: registerByFunction, conditions: [...holdsFunction(functionId), ...rest] };
  }
  return { definition: register, conditions: conditionsOf(filter, orderBy) };
}

function conditionsOf(filter: OrganizationListFilter, orderBy: OrganizationOrder): Condition[] {
  const { regionCode, servingRegionCode, kind, track, functionId, minimumCapacity, minimumRating } = filter;
  return [
    ...(regionCode ? [seatedIn(regionCode, isByName(orderBy) || Boolean(filter.text))] : []),
    ...(servingRegionCode ? [servesRegion(servingRegionCode)] : []),
    ...(kind ? [where('o.kind = ?', kind)] : []),
    ...(track ? [where('o.track = ?', track)] : []),
    ...(functionId ? [qualifiedFor(functionId)] : []),
    ...(minimumCapacity ? [where('o.capacity >= ?', minimumCapacity)] : []),
    ...(minimumRating ? [where(`${ratingAsOf('o', NOW)} >= ?`, minimumRating)] : []),
    ...(filter.federationId ? [memberOf(filter.federationId)] : []),
    ...(filter.federationsOnly ? [where(federationAsOf('o', NOW))] : []),
    ...textConditions(searchedBy, filter.text),
  ];
}

/** Without a search text what fits it best is the next by name. */
function isByName(orderBy: OrganizationOrder): boolean {
  return orderBy === 'NAME' || orderBy === 'RELEVANCE';
}

/** Searches in the order of names ask the stretches in which the place's names lie: a city's mostly begin alike. */
function seatedIn(code: string, byName: boolean): Condition {
  if (!byName) return withinRegion('o.region_code', code);
  const condition = withinIndexedRegion('o.region_code', code);
  const firstName = (further: string) => `(select pinyin_stretch(o.name) from organization o
    where ${condition.sql} ${further} order by o.name collate "zh-x-icu" limit 1)`;
  return condition.values.length > 1
    ? condition
    : {
        ...condition,
        stretches: where(
          `with recursive lying (number) as (
            ${firstName('')}
            union all
            select ${firstName('and o.name collate "zh-x-icu" >= pinyin_stretch_start(lying.number + 1)')}
            from lying where lying.number < ${LAST_PINYIN_STRETCH}
          ) select number from lying`,
          ...condition.values,
          ...condition.values,
        ),
      };
}

/** Each organization once: with the widest of its areas that hold the region. */
function hasAreaOf(code: string): Condition[] {
  return [
    whereOneOf(regionPath(code).map((above) => where('has.region_code = ?', above))),
    where(`not exists (select from organization_area wider where wider.organization_id = has.organization_id
      and wider.region_code <> has.region_code and starts_with(has.region_code, wider.region_code))`),
  ];
}

/** Each organization once: with the first of its qualifications for the function. */
function holdsFunction(functionId: string): Condition[] {
  return [
    where(`has.function_id = ?::uuid and ${qualifiedAsOf(NOW, 'has')}`, functionId),
    where(`not exists (select from qualification q where q.organization_id = has.organization_id
      and q.function_id = has.function_id and q.id < has.id and ${qualifiedAsOf(NOW)})`),
  ];
}

function servesRegion(code: string): Condition {
  const prefixes = selfAndAbove('?::text');
  return where(
    `exists (select from organization_area oa where oa.organization_id = o.id and oa.region_code = any(${prefixes}))`,
    ...Array.from({ length: 5 }, () => code),
  );
}

function qualifiedFor(functionId: string): Condition {
  return where(
    `o.id in (select q.organization_id from qualification q where q.function_id = ?::uuid
       and ${qualifiedAsOf(NOW)})`,
    functionId,
  );
}

function memberOf(federationId: string): Condition {
  return where(membersIn('?::uuid'), federationId);
}

/** Of organizations `o`, the members of a federation whose id is an SQL expression. */
function membersIn(federationId: string): string {
  return `o.id in (select m.member_id from membership m where m.federation_id = ${federationId} and ${memberAsOf(NOW)})`;
}
