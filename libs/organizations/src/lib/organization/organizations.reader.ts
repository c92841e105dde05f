import { Injectable } from '@nestjs/common';
import { asOf, Database, NOW, sharedLookup, statement } from '@chengjie/platform';
import { outOfRegisterAsOf } from '../ending/out-of-register.as-of.sql.js';
import { formerEntryAsOf, itemAsOf } from '../entry-change/former-entry.sql.js';
import { federationAsOf } from '../federation/federation.as-of.sql.js';
import { memberAsOf } from '../membership/membership.as-of.sql.js';
import { qualifiedAsOf } from '../qualification/qualification.as-of.sql.js';
import { standingAsOf } from '../standing/standing.as-of.sql.js';
import { profileJson } from './organization.columns.js';
import { ratingAsOf } from './rating.as-of.sql.js';
import type { OrganizationFacts, OrganizationProfile } from './organization.terms.js';

const AREAS = 'array(select a.region_code from organization_area a where a.organization_id = o.id order by 1)';

/** What has a history is as of the instant, the rest as of now (docs/adr/0012). */
const factsAsOf = (
  instant: string,
) => `select o.id, o.name, ${itemAsOf(instant, 'track')} as track, ${itemAsOf(instant, 'kind')} as kind,
     ${itemAsOf(instant, 'legal_form')} as "legalForm", ${itemAsOf(instant, 'region_code')} as "regionCode",
     ${standingAsOf('o', instant)} as standing, ${outOfRegisterAsOf('o', instant)} as "outOfRegister",
     ${ratingAsOf('o', instant)} as rating, o.star,
     ${federationAsOf('o', instant)} as "isFederation",
     o.capacity, ${itemAsOf(instant, 'staff_count')} as "staffCount", encode(o.representative_hash, 'hex') as "representativeHash",
     ${itemAsOf(instant, 'area_codes', AREAS)} as "areaCodes",
     coalesce((select json_agg(json_build_object('functionId', q.function_id, 'regionCode', q.region_code,
         'validUntil', q.valid_until) order by q.function_id, q.region_code)
       from qualification q where q.organization_id = o.id and ${qualifiedAsOf(instant)}), '[]') as qualifications,
     coalesce((select json_agg(m.federation_id order by m.federation_id)
       from membership m where m.member_id = o.id and ${memberAsOf(instant)}), '[]') as "federationIds"
   from organization o ${formerEntryAsOf(instant)}`;

const factsNow = statement<OrganizationFacts, [readonly string[]]>(
  'organization_facts',
  `${factsAsOf(NOW)} where o.id = any($1::uuid[])`,
);

const factsThen = statement<OrganizationFacts, [readonly string[], instant: string]>(
  'organization_facts_then',
  `${factsAsOf('$2::timestamptz')} where o.id = any($1::uuid[])`,
);

/**
 * As JSON, whose length PostgreSQL does not guess, ids are planned once per connection; `offset 0` keeps it looking each
 * of them up by index.
 */
const factsOfMany = statement<OrganizationFacts, [string]>(
  'organization_facts_now',
  `select found.* from jsonb_array_elements_text($1::jsonb) as asked (id)
   cross join lateral (${factsAsOf(NOW)} where o.id = asked.id::uuid offset 0) found`,
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

/** Of organizations, what they were qualified for at an instant and have lost since by mere expiry: what is revoked afterwards was over. */
const expiredSince = statement<
  { id: string; qualification: OrganizationFacts['qualifications'][number] },
  [readonly string[], instant: string]
>(
  'organization_qualifications_expired',
  `select q.organization_id as id, json_build_object('functionId', q.function_id, 'regionCode', q.region_code,
     'validUntil', q.valid_until) as qualification
   from qualification q where q.organization_id = any($1::uuid[]) and (q.revoked_at is null or q.revoked_at > q.valid_to)
     and ${asOf('q', '$2::timestamptz')} and q.valid_to <= ${NOW} order by q.function_id, q.region_code`,
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

  /**
   * All that eligibility asks about some organizations, in one statement, by id; unknown ids are missing.
   * @param instant as of when; left out, as of now
   */
  async factsOf(ids: readonly string[], instant?: Date): Promise<ReadonlyMap<string, OrganizationFacts>> {
    if (ids.length === 0) return new Map();
    const rows = instant
      ? await this.database.query(factsThen, [ids, instant.toISOString()])
      : await this.database.query(factsNow, [ids]);
    return new Map(rows.map((facts) => [facts.id, facts]));
  }

  /** What organizations were qualified for at an instant and have lost since only because its time was over, by id. */
  async qualificationsExpiredSince(ids: readonly string[], instant: Date) {
    const rows = await this.database.query(expiredSince, [ids, instant.toISOString()]);
    return Map.groupBy(rows, ({ id }) => id);
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
