import { dayOf, NOW, statement } from '@chengjie/platform';
import { memberAsOf } from './membership.as-of.sql.js';
import { momentOf } from '../organization/day.js';

/** Begins a membership. A stated day that is past counts from its beginning, today or none from this moment. */
export const startMembership = statement<
  { joinedOn: string },
  [id: string, federationId: string, memberId: string, joinedOn: string | null]
>(
  'membership_start',
  `insert into membership (id, federation_id, member_id, valid_from)
   values ($1, $2, $3, ${momentOf('$4::date')}) returning ${dayOf('valid_from')} as "joinedOn"`,
);

/** The latest membership of a pair, the one that holds before all others. */
export const latestMembership = statement<
  { id: string; joinedOn: string; ended: boolean },
  [federationId: string, memberId: string]
>(
  'membership_latest',
  `select id, ${dayOf('valid_from')} as "joinedOn", valid_to is not null as ended from membership
   where federation_id = $1 and member_id = $2 order by valid_to desc nulls first limit 1 for update`,
);

/** Ends a membership: on the day it began, at its beginning at the earliest. */
export const endMembership = statement<{ leftOn: string }, [id: string, leftOn: string | null]>(
  'membership_end',
  `update membership set valid_to = greatest(valid_from, ${momentOf('$2::date')}) where id = $1
   returning ${dayOf('valid_to')} as "leftOn"`,
);

/** A federation and its members, against other acts upon them, in the order of their ids. */
export const lockFederation = statement<object, [federationId: string]>(
  'membership_lock_federation',
  `select from organization where id = $1
     or id in (select m.member_id from membership m where m.federation_id = $1 and ${memberAsOf(NOW)})
   order by id for no key update`,
);

/** Ends all memberships of a federation that hold, from this moment. */
export const endMemberships = statement<
  { membershipId: string; memberId: string; leftOn: string },
  [federationId: string]
>(
  'membership_end_all',
  `update membership m set valid_to = greatest(m.valid_from, clock_timestamp())
   where m.federation_id = $1 and (m.valid_to is null or m.valid_to > clock_timestamp())
   returning m.id as "membershipId", m.member_id as "memberId", ${dayOf('m.valid_to')} as "leftOn"`,
);
