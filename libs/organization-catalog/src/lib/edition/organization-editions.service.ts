import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CatalogEditions, LATEST_FIRST } from '@chengjie/functions';
import { canonicalJson, newId } from '@chengjie/kernel';
import {
  federationsJoinedAsOf,
  FUNCTION_NAME_JSON,
  memberAsOf,
  MEMBERSHIP_JSON,
  profileJson,
  qualificationJson,
  qualifiedAsOf,
  ratingAsOf,
  regionNameJson,
  standingsJoinedAsOf,
  type OrganizationProfile,
} from '@chengjie/organizations';
import { Database, statement, type Actor } from '@chengjie/platform';

/** Entries hashed at a time: bounds the memory, whatever the size of the edition. */
const BATCH = 250;

/** Entries of an edition from which on the planner must know of them. */
const MANY = 1_000;

/** Instant as of which an edition lists the organizations. */
const AT = '$3::timestamptz';

const federations = federationsJoinedAsOf('o', AT);
const standings = standingsJoinedAsOf('o', AT);

/** Before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * One pass over each table, joined by organization: looking up each organization's lists takes three times as long. The
 * region is compared by its digits, of which an index has statistics: of a range of codes PostgreSQL believes to have a
 * few hundred organizations at the size of the country, and joins each with each.
 */
const addEntries = (digits: number) =>
  statement<object, [string, string, string]>(
    `organization_edition_add_entries_of_${digits}_digits`,
    `with function_name as materialized (
     select distinct on (f.id) f.id, f.code, ${FUNCTION_NAME_JSON} as json
     from function f join function_version v on v.function_id = f.id order by f.id, ${LATEST_FIRST}
   ), seated as not materialized (
     select * from organization where left(region_code, ${digits}) = $2
   ), qualified as (
     select q.organization_id, array_agg(distinct q.function_id) as function_ids,
       json_agg(${qualificationJson('n.json', regionNameJson('qr'))} order by n.code, qr.code, q.id) as json
     from qualification q join seated o on o.id = q.organization_id
     join function_name n on n.id = q.function_id join region qr on qr.code = q.region_code
     where ${qualifiedAsOf(AT)} group by q.organization_id
   ), served as (
     select oa.organization_id, array_agg(oa.region_code order by oa.region_code) as codes,
       json_agg(${regionNameJson('ar')} order by oa.region_code) as json
     from organization_area oa join seated o on o.id = oa.organization_id
     join region ar on ar.code = oa.region_code group by oa.organization_id
   ), joined as (
     select m.member_id, array_agg(m.federation_id order by m.federation_id) as ids,
       json_agg(${MEMBERSHIP_JSON} order by m.valid_from, mf.id) as json
     from membership m join seated o on o.id = m.member_id join organization mf on mf.id = m.federation_id
     where ${memberAsOf(AT)} group by m.member_id
   )
   insert into organization_edition_entry (edition_id, organization_id, snapshot, name, name_rank, kind, track,
     region_code, rating, star, capacity, is_federation, area_codes, federation_ids, function_ids, search)
   select $1, o.id, ${profileJson({ isFederation: federations.value, standing: standings.value, region: regionNameJson('r'), areas: 's.json', federations: 'j.json', qualifications: 'l.json' })}::jsonb, o.name,
     row_number() over (order by o.name collate "zh-x-icu", o.id), o.kind, o.track, o.region_code,
     ${ratingAsOf('o', AT)}, o.star, o.capacity, ${federations.value},
     coalesce(s.codes, '{}'), coalesce(j.ids, '{}'), l.function_ids, o.search
   from qualified l join seated o on o.id = l.organization_id join region r on r.code = o.region_code
   left join served s on s.organization_id = o.id left join joined j on j.member_id = o.id
   ${federations.join} ${standings.join}`,
  );

/** By the length of the publishing region's code: provinces, cities, counties. */
const addEntriesOf = new Map([2, 4, 6].map((digits) => [digits, addEntries(digits)]));

const addFunctions = statement<object, [string]>(
  'organization_edition_add_functions',
  `insert into organization_edition_function (edition_id, function_id, region_code, organization_id, name_rank, rating,
     star, capacity)
   select edition_id, unnest(function_ids), region_code, organization_id, name_rank, coalesce(rating, 0),
     coalesce(star, 0), capacity
   from organization_edition_entry where edition_id = $1 order by 2, 3, 4`,
);

const entriesAfter = statement<{ id: string; snapshot: OrganizationProfile }, [string, string, number]>(
  'organization_edition_entries_after',
  `select organization_id as id, snapshot from organization_edition_entry
   where edition_id = $1 and organization_id > $2 order by organization_id limit $3`,
);

/** For this transaction: sorts in memory, and search terms put aside until there are enough to be worth merging. */
const forManyEntries = statement<object>(
  'organization_edition_for_many_entries',
  `select set_config('work_mem', '32MB', true), set_config('gin_pending_list_limit', '64MB', true)`,
);

/** What was put aside would be read through by every search. */
const mergeSearchTerms = statement<object>(
  'organization_edition_merge_search_terms',
  `select merge_edition_search_terms()`,
);

/**
 * Until somebody counts, PostgreSQL takes a new edition to have a row or none, and compares each entry of a difference
 * with all of the other edition.
 */
const tellPlanner = 'select count_edition_entries()';

/** Editions 版次 of the qualified-organization catalog 承接组织目录. */
@Injectable()
export class OrganizationEditions {
  constructor(
    private readonly database: Database,
    private readonly editions: CatalogEditions,
  ) {}

  /**
   * Publishes a city's or county's next edition: every organization seated there with a qualification that holds at the
   * instant of publication, as it was then.
   * @returns the edition's id
   * @throws DomainError, ForbiddenError
   */
  async publish(actor: Actor, regionCode: string): Promise<string> {
    const turn = await this.editions.begin(actor, 'ORGANIZATION', regionCode);
    const id = newId<'CatalogEdition'>();
    const agencyId = actor.acting.agencyId ?? '';
    const content = await this.write(id, regionCode, turn.publishedAt);
    await this.editions.publish(actor, { id, catalog: 'ORGANIZATION', regionCode, agencyId, ...turn, ...content });
    return id;
  }

  /**
   * Writes the entries of an edition that is being published.
   * @param at instant as of which it lists the organizations
   * @returns what its record says of them
   */
  async write(id: string, regionCode: string, at: string): Promise<{ contentHash: string; entryCount: number }> {
    const add = addEntriesOf.get(regionCode.length);
    if (!add) throw new RangeError(`${regionCode} publishes no edition`);
    await this.database.query(forManyEntries, []);
    await this.database.query(add, [id, regionCode, at]);
    await this.database.query(mergeSearchTerms, []);
    await this.database.query(addFunctions, [id]);
    const content = await this.hashOf(id);
    if (content.entryCount > MANY) await this.database.run(tellPlanner);
    return content;
  }

  /**
   * sha256 over the canonical JSON of the list of entries by id: the same as `contentHash` of the whole list, without
   * ever holding it.
   */
  private async hashOf(editionId: string): Promise<{ contentHash: string; entryCount: number }> {
    const hash = createHash('sha256').update('[');
    let entryCount = 0;
    let reading = this.entriesAfter(editionId, FIRST);
    for (;;) {
      const batch = await reading;
      const last = batch.at(-1);
      // The next ones are read while these are hashed.
      if (last && batch.length === BATCH) reading = this.entriesAfter(editionId, last.id);
      for (const { snapshot } of batch) {
        hash.update(`${entryCount === 0 ? '' : ','}${canonicalJson(snapshot)}`);
        entryCount += 1;
      }
      if (batch.length < BATCH) return { contentHash: hash.update(']').digest('hex'), entryCount };
    }
  }

  private entriesAfter(editionId: string, id: string): Promise<{ id: string; snapshot: OrganizationProfile }[]> {
    return this.database.query(entriesAfter, [editionId, id, BATCH]);
  }
}
