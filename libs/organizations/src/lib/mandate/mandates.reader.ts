import { LATEST_FIRST } from '@chengjie/functions';
import {
  Database,
  list,
  NOW,
  organizationOf,
  readPage,
  statement,
  where,
  type Actor,
  type Page,
  type PageRequest,
} from '@chengjie/platform';
import type { RegionReference } from '@chengjie/regions';
import { Injectable } from '@nestjs/common';
import { memberAsOf } from '../membership/membership.as-of.sql.js';
import { FUNCTION_NAME_JSON, regionNameJson } from '../organization/organization.columns.js';
import type { OrganizationReference, ProfileQualification } from '../organization/organization.terms.js';
import { mandateAsOf, mandateCovers } from './mandate.as-of.sql.js';

/** A mandate to bid, as the two see it. */
export interface MandateRow {
  readonly id: string;
  readonly federationId: string;
  readonly federation: OrganizationReference;
  readonly performerId: string;
  readonly performer: OrganizationReference;
  readonly function: ProfileQualification['function'] | null;
  readonly region: RegionReference | null;
  readonly from: Date;
  readonly to: Date | null;
  readonly endReason: string | null;
}

const columns = `bm.id, m.federation_id as "federationId", m.member_id as "performerId",
  json_build_object('id', mf.id, 'name', mf.name) as federation, json_build_object('id', o.id, 'name', o.name) as performer,
  n.json as function, case when r.code is not null then ${regionNameJson('r')} end as region,
  bm.valid_from as "from", bm.valid_to as "to", bm.end_reason as "endReason"`;

const tables = `bid_mandate bm join membership m on m.id = bm.membership_id
  join organization mf on mf.id = m.federation_id join organization o on o.id = m.member_id
  left join region r on r.code = bm.region_code
  left join lateral (select ${FUNCTION_NAME_JSON} as json from function f
    join function_version v on v.function_id = f.id where f.id = bm.function_id order by ${LATEST_FIRST} limit 1) n on true`;

const definition = list<MandateRow, 'NEWEST'>('bid_mandates', {
  columns,
  from: tables,
  id: 'bm.id',
  orders: { NEWEST: { column: 'bm.valid_from', type: 'timestamptz', direction: 'desc' } },
});

const byId = statement<MandateRow, [string]>('bid_mandate_by_id', `select ${columns} from ${tables} where bm.id = $1`);

/** Whom a federation bids for, in a project that buys a function in a region. */
export interface PerformerOfBid {
  /** Which of those asked about it is. */
  readonly key: string;
  readonly federationId: string;
  readonly performerId: string;
  readonly functionId: string;
  readonly regionCode: string;
}

/** What stood between a federation and its performer at an instant. */
export interface PerformerAsOf extends Pick<PerformerOfBid, 'key'> {
  readonly member: boolean;
  /** Whether a mandate covered the project. */
  readonly mandated: boolean;
}

const AT = 'i.at';

const performersAsOf = statement<PerformerAsOf, [asked: string, instant: string | null]>(
  'bid_mandate_performers_as_of',
  `select a.key,
     exists (select from membership m where m.federation_id = a."federationId" and m.member_id = a."performerId"
       and ${memberAsOf(AT)}) as member,
     exists (select from membership m join bid_mandate bm on bm.membership_id = m.id
       where m.federation_id = a."federationId" and m.member_id = a."performerId" and ${memberAsOf(AT)}
         and ${mandateAsOf(AT)} and ${mandateCovers('a."functionId"', 'a."regionCode"')}) as mandated
   from jsonb_to_recordset($1::jsonb) as a (key text, "federationId" uuid, "performerId" uuid, "functionId" uuid,
     "regionCode" text)
   cross join (select coalesce($2::timestamptz, clock_timestamp()) as at) i`,
);

/** Reads mandates: for the two that they are between, and nobody else. */
@Injectable()
export class MandatesReader {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<MandateRow | undefined> {
    return this.database.queryOne(byId, [id]);
  }

  /** Those that the organization one acts for gave or holds. */
  ownPage(actor: Actor, inForce: boolean, page: Omit<PageRequest<'NEWEST'>, 'orderBy'>): Promise<Page<MandateRow>> {
    const conditions = [
      where('?::uuid in (m.federation_id, m.member_id)', organizationOf(actor)),
      ...(inForce ? [where(mandateAsOf(NOW))] : []),
    ];
    return readPage<MandateRow, 'NEWEST'>(this.database, definition, conditions, { ...page, orderBy: 'NEWEST' });
  }

  /** What stood between federations and performers at an instant; null for now. */
  async heldAsOf(asked: readonly PerformerOfBid[], instant: Date | null): Promise<readonly PerformerAsOf[]> {
    return this.database.query(performersAsOf, [JSON.stringify(asked), instant?.toISOString() ?? null]);
  }
}
