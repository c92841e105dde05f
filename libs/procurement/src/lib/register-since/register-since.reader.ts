import { federationAsOf, memberAsOf, outOfRegisterAsOf, qualifiedAsOf, standingAsOf } from '@chengjie/organizations';
import { Database, NOW, sharedLoader, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { coversProject } from '../bid/region-coverage.sql.js';
import { changesOf, type RegisterInstant, type RegisterSince } from './register-since.rules.js';

/** Instants at which something of organization `o` begins or ends. */
const bounds = (table: string, of: string) =>
  `(select valid_from from ${table} where ${of} union select valid_to from ${table} where ${of}) i (at)`;

/** A fact at the deadline and at an instant `i` after it. */
const told = (fact: (instant: string) => string) =>
  `${fact('p.deadline_at')} as "atDeadline", ${fact('i.at')} as since`;

const either = (condition: (instant: string) => string, yes: string, no: string) => (instant: string) =>
  `case when ${condition(instant)} then '${yes}' else '${no}' end`;

const membershipOf = 'member_id = o.id and federation_id = b.bidder_id';
const isMember = (instant: string) =>
  `exists (select from membership m where m.member_id = o.id and m.federation_id = b.bidder_id and ${memberAsOf(instant)})`;

/** As eligibility asks: for the function, in a region that is enough for the project. */
const qualifies = (row: string) =>
  `${row}.organization_id = o.id and ${row}.function_id = p.function_id and ${coversProject(`${row}.region_code`)}`;
const isQualified = (instant: string) =>
  `exists (select from qualification q where ${qualifies('q')} and ${qualifiedAsOf(instant)})`;

/**
 * Instants after the deadline at which what the opening read of bidder and performer began or ended by somebody's act. That a
 * qualification runs out was to be read at the deadline already.
 */
const since = statement<RegisterInstant & { readonly bidId: string }, [bidIds: readonly string[]]>(
  'opened_bid_register_since',
  `select b.id as "bidId", json_build_object('id', o.id, 'name', o.name) as organization, c.*
   from bid b join project p on p.id = b.project_id
   join organization o on o.id = any(array[b.bidder_id, b.performer_id])
   cross join lateral (
     select 'FEDERATION' as kind, i.at, ${told(either((at) => federationAsOf('o', at), 'FEDERATION', 'NO_FEDERATION'))}
       from ${bounds('federation_period', 'organization_id = o.id')} where o.id = b.bidder_id
     union all
     select 'STANDING', i.at, ${told((at) => standingAsOf('o', at))} from ${bounds('standing_period', 'organization_id = o.id')}
     union all
     select 'REGISTER', i.at, ${told((at) => `coalesce(${outOfRegisterAsOf('o', at)}, 'IN_REGISTER')`)}
       from ${bounds('out_of_register_period', 'organization_id = o.id')}
     union all
     select 'TRACK', i.at, ${told((at) => `track_as_of(o.id, ${at})`)}
       from (select f.until from organization_former_entry f where f.organization_id = o.id) i (at)
     union all
     select 'MEMBERSHIP', i.at, ${told(either(isMember, 'MEMBER', 'NO_MEMBER'))}
       from ${bounds('membership', membershipOf)} where o.id = b.performer_id
     union all
     select 'QUALIFICATION', i.at, ${told(either(isQualified, 'QUALIFIED', 'NOT_QUALIFIED'))}
       from (select q.valid_from from qualification q where ${qualifies('q')}
         union select q.revoked_at from qualification q where ${qualifies('q')}) i (at)
       where o.id = coalesce(b.performer_id, b.bidder_id) and (p.eligibility ->> 'qualificationRequired')::boolean
   ) c
   where b.id = any($1::uuid[]) and c.at > p.deadline_at and c.at <= ${NOW}
   order by b.id, c.at, o.id, c.kind`,
);

/** Reads what the register has said since of those whose bids were opened (docs/adr/0012). */
@Injectable()
export class RegisterSinceReader {
  /** By bid, in order of time; bids asked for at once are read together. */
  readonly ofBids = sharedLoader<string, RegisterSince[]>(async (ids) => {
    const instants = Map.groupBy(await this.database.query(since, [ids]), ({ bidId }) => bidId);
    return ids.map((id) => changesOf(instants.get(id) ?? []));
  });

  constructor(private readonly database: Database) {}
}
