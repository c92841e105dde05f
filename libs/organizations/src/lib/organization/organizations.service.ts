import { Injectable } from '@nestjs/common';
import { Database, sharedLookup, statement } from '@chengjie/platform';
import { liveMembership, liveQualification, profileJson, TODAY } from './organization.columns.js';
import type { OrganizationFacts, OrganizationProfile } from './organization.terms.js';

const day = `coalesce($2::date, ${TODAY})`;

const facts = `select o.id, o.name, o.track, o.kind, o.legal_form as "legalForm", o.region_code as "regionCode", o.standing,
     case when o.rating_valid_until >= ${day} then o.rating end as rating, o.star, o.is_federation as "isFederation",
     o.capacity, o.staff_count as "staffCount", encode(o.representative_hash, 'hex') as "representativeHash",
     array(select a.region_code from organization_area a where a.organization_id = o.id order by 1) as "areaCodes",
     coalesce((select json_agg(json_build_object('functionId', q.function_id, 'regionCode', q.region_code,
         'validUntil', q.valid_until) order by q.function_id, q.region_code)
       from qualification q where q.organization_id = o.id and ${liveQualification(day)}), '[]') as qualifications,
     coalesce((select json_agg(m.federation_id order by m.federation_id)
       from membership m where m.member_id = o.id and ${liveMembership(day)}), '[]') as "federationIds"
   from organization o`;

const factsOf = statement<OrganizationFacts, [readonly string[], string | null]>(
  'organization_facts',
  `${facts} where o.id = any($1::uuid[])`,
);

/**
 * As JSON, whose length PostgreSQL does not guess, ids are planned once per connection; `offset 0` keeps it looking each
 * of them up by index.
 */
const factsToday = statement<OrganizationFacts, [string, null]>(
  'organization_facts_today',
  `select found.* from jsonb_array_elements_text($1::jsonb) as asked (id)
   cross join lateral (${facts} where o.id = asked.id::uuid offset 0) found`,
);

const byId = statement<{ profile: OrganizationProfile }, [string]>(
  'organization_by_id',
  `select ${profileJson()} as profile from organization o where o.id = $1`,
);

/** Reads the register of organizations. */
@Injectable()
export class Organizations {
  /** The same of one organization today, outside of transactions: requests of the same moment share a statement. */
  readonly factsOfOne = sharedLookup<OrganizationFacts>(async (ids) => {
    const rows = await this.database.query(factsToday, [JSON.stringify(ids), null]);
    return new Map(rows.map((row) => [row.id, row]));
  });

  constructor(private readonly database: Database) {}

  /**
   * All that eligibility asks about some organizations, in one statement.
   * @param day `YYYY-MM-DD` on which ratings, qualifications and memberships must hold; today by default. Standing,
   *   areas and capacity are those of now.
   * @returns by id; unknown ids are missing
   */
  async factsOf(ids: readonly string[], onDay?: string): Promise<ReadonlyMap<string, OrganizationFacts>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query(factsOf, [ids, onDay ?? null]);
    return new Map(rows.map((facts) => [facts.id, facts]));
  }

  /** What the public may know of an organization. */
  async profile(id: string): Promise<OrganizationProfile | undefined> {
    return (await this.database.queryOne(byId, [id]))?.profile;
  }
}
