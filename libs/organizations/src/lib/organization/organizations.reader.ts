import { Injectable } from '@nestjs/common';
import { Database, NOW, sharedLookup, statement } from '@chengjie/platform';
import { federationAsOf } from '../federation/federation.as-of.sql.js';
import { memberAsOf } from '../membership/membership.as-of.sql.js';
import { qualifiedAsOf } from '../qualification/qualification.as-of.sql.js';
import { standingAsOf } from '../standing/standing.as-of.sql.js';
import { profileJson } from './organization.columns.js';
import { ratingAsOf } from './rating.as-of.sql.js';
import type { OrganizationFacts, OrganizationProfile } from './organization.terms.js';

const FACTS = `select o.id, o.name, o.track, o.kind, o.legal_form as "legalForm", o.region_code as "regionCode",
     ${standingAsOf('o', NOW)} as standing,
     ${ratingAsOf('o', NOW)} as rating, o.star,
     ${federationAsOf('o', NOW)} as "isFederation",
     o.capacity, o.staff_count as "staffCount", encode(o.representative_hash, 'hex') as "representativeHash",
     array(select a.region_code from organization_area a where a.organization_id = o.id order by 1) as "areaCodes",
     coalesce((select json_agg(json_build_object('functionId', q.function_id, 'regionCode', q.region_code,
         'validUntil', q.valid_until) order by q.function_id, q.region_code)
       from qualification q where q.organization_id = o.id and ${qualifiedAsOf(NOW)}), '[]') as qualifications,
     coalesce((select json_agg(m.federation_id order by m.federation_id)
       from membership m where m.member_id = o.id and ${memberAsOf(NOW)}), '[]') as "federationIds"
   from organization o`;

const factsNow = statement<OrganizationFacts, [readonly string[]]>(
  'organization_facts',
  `${FACTS} where o.id = any($1::uuid[])`,
);

/**
 * As JSON, whose length PostgreSQL does not guess, ids are planned once per connection; `offset 0` keeps it looking each
 * of them up by index.
 */
const factsOfMany = statement<OrganizationFacts, [string]>(
  'organization_facts_now',
  `select found.* from jsonb_array_elements_text($1::jsonb) as asked (id)
   cross join lateral (${FACTS} where o.id = asked.id::uuid offset 0) found`,
);

const federationsAmong = statement<{ id: string }, [readonly string[], string]>(
  'organization_federations_among',
  `select o.id from organization o where o.id = any($1::uuid[]) and ${federationAsOf('o', '$2::timestamptz')}`,
);

const memberAt = statement<{ member: boolean }, [federationId: string, memberId: string, instant: string]>(
  'organization_member_at',
  `select exists (select from membership m where m.federation_id = $1 and m.member_id = $2
     and ${memberAsOf('$3::timestamptz')}) as member`,
);

const byId = statement<{ profile: OrganizationProfile }, [string]>(
  'organization_by_id',
  `select ${profileJson()} as profile from organization o where o.id = $1`,
);

/** Ids as those of {@link factsOfMany}. */
const byIds = statement<{ profile: OrganizationProfile }, [string]>(
  'organization_by_ids',
  `select found.* from jsonb_array_elements_text($1::jsonb) as asked (id)
   cross join lateral (select ${profileJson()} as profile from organization o where o.id = asked.id::uuid offset 0) found`,
);

/** Reads the register of organizations. */
@Injectable()
export class OrganizationsReader {
  /** The same of one organization now, outside of transactions: requests of the same moment share a statement. */
  readonly factsOfOne = sharedLookup<OrganizationFacts>(async (ids) => {
    const rows = await this.database.query(factsOfMany, [JSON.stringify(ids)]);
    return new Map(rows.map((row) => [row.id, row]));
  });

  constructor(private readonly database: Database) {}

  /** All that eligibility asks about some organizations as of now, in one statement, by id; unknown ids are missing. */
  async factsOf(ids: readonly string[]): Promise<ReadonlyMap<string, OrganizationFacts>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query(factsNow, [ids]);
    return new Map(rows.map((facts) => [facts.id, facts]));
  }

  /** Which of some organizations were federations at an instant, as the register recorded it: the tie ladder asks. */
  async federationsAmong(ids: readonly string[], instant: Date): Promise<ReadonlySet<string>> {
    const rows = await this.database.query(federationsAmong, [ids, instant.toISOString()]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Whether an organization was a member of a federation at an instant. */
  async wasMember(federationId: string, memberId: string, instant: Date): Promise<boolean> {
    return (await this.database.queryOne(memberAt, [federationId, memberId, instant.toISOString()]))?.member ?? false;
  }

  /** The same of several organizations, in one statement; unknown ids are missing. */
  async profiles(ids: readonly string[]): Promise<ReadonlyMap<string, OrganizationProfile>> {
    const rows = await this.database.query(byIds, [JSON.stringify(ids)]);
    return new Map(rows.map(({ profile }) => [profile.id, profile]));
  }

  /** What the public may know of an organization. */
  async profile(id: string): Promise<OrganizationProfile | undefined> {
    return (await this.database.queryOne(byId, [id]))?.profile;
  }
}
