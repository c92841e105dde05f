import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CatalogEditions } from '@chengjie/functions';
import { canonicalJson, newId } from '@chengjie/kernel';
import { Database, statement } from '@chengjie/platform';
import type { Actor } from '@chengjie/platform';
import { liveMembership, liveQualification, profileJson, TODAY } from '../organization/organization.columns.js';
import type { OrganizationProfile } from '../organization/organization.terms.js';

/** Entries hashed at a time: bounds the memory, whatever the size of the edition. */
const BATCH = 1_000;

const addEntries = statement<object, [string, string]>(
  'organization_edition_add_entries',
  `with function_name as materialized (
     select distinct on (f.id) f.id, f.code, v.name_zh, v.name_en
     from function f join function_version v on v.function_id = f.id order by f.id, v.version desc
   )
   insert into organization_edition_entry (edition_id, organization_id, snapshot, name, name_rank, kind, track,
     region_code, rating, star, capacity, is_federation, area_codes, federation_ids, function_ids, search)
   select $1, o.id, ${profileJson('join function_name n on n.id = q.function_id')}, o.name,
     row_number() over (order by o.name collate "zh-x-icu", o.id), o.kind, o.track, o.region_code,
     case when o.rating_valid_until >= ${TODAY} then o.rating end, o.star, o.capacity, o.is_federation,
     array(select a.region_code from organization_area a where a.organization_id = o.id order by 1),
     array(select m.federation_id from membership m where m.member_id = o.id and ${liveMembership(TODAY)} order by 1),
     listed.function_ids, o.search
   from (
     select q.organization_id, array_agg(distinct q.function_id) as function_ids from qualification q
     where ${liveQualification(TODAY)} group by q.organization_id
   ) listed
   join organization o on o.id = listed.organization_id
   join region r on r.code = o.region_code
   where o.region_code >= $2 and o.region_code < $2 || ':'`,
);

const addFunctions = statement<object, [string]>(
  'organization_edition_add_functions',
  `insert into organization_edition_function (edition_id, function_id, region_code, organization_id, name_rank)
   select edition_id, unnest(function_ids), region_code, organization_id, name_rank
   from organization_edition_entry where edition_id = $1 order by 2, 3, 4`,
);

const entriesAfter = statement<{ id: string; snapshot: OrganizationProfile }, [string, string, number]>(
  'organization_edition_entries_after',
  `select organization_id as id, snapshot from organization_edition_entry
   where edition_id = $1 and organization_id > $2 order by organization_id limit $3`,
);

/** Editions 版次 of the qualified-organization catalog 承接组织目录. */
@Injectable()
export class OrganizationEditions {
  constructor(
    private readonly database: Database,
    private readonly editions: CatalogEditions,
  ) {}

  /**
   * Publishes a city's or county's next edition: every organization seated there with a qualification that holds
   * today, as the register shows it in this moment.
   * @returns the edition's id
   * @throws DomainError, ForbiddenError
   */
  async publish(actor: Actor, regionCode: string): Promise<string> {
    const number = await this.editions.begin(actor, 'ORGANIZATION', regionCode);
    const id = newId<'CatalogEdition'>();
    await this.database.query(addEntries, [id, regionCode]);
    await this.database.query(addFunctions, [id]);
    const agencyId = actor.acting.agencyId ?? '';
    const content = await this.hashOf(id);
    await this.editions.publish(actor, { id, catalog: 'ORGANIZATION', regionCode, number, agencyId, ...content });
    return id;
  }

  /**
   * sha256 over the canonical JSON of the list of entries by id: the same as `contentHash` of the whole list, without
   * ever holding it.
   */
  async hashOf(editionId: string): Promise<{ contentHash: string; entryCount: number }> {
    const hash = createHash('sha256').update('[');
    let entryCount = 0;
    let last = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const batch = await this.database.query(entriesAfter, [editionId, last, BATCH]);
      for (const { id, snapshot } of batch) {
        hash.update(`${entryCount === 0 ? '' : ','}${canonicalJson(snapshot)}`);
        entryCount += 1;
        last = id;
      }
      if (batch.length < BATCH) return { contentHash: hash.update(']').digest('hex'), entryCount };
    }
  }
}
