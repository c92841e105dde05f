import { dayOf, NOW, statement } from '@chengjie/platform';
import { memberAsOf } from './membership.as-of.sql.js';

/** Begins a membership that was proposed and accepted, from this moment: nothing counts before (docs/adr/0024). */
export const startMembership = statement<
  { joinedOn: string },
  [id: string, federationId: string, memberId: string, proposalId: string]
>(
  'membership_start',
  `insert into membership (id, federation_id, member_id, valid_from, origin, proposal_id)
   values ($1, $2, $3, clock_timestamp(), 'AGREED', $4) returning ${dayOf('valid_from')} as "joinedOn"`,
);

/** The latest membership of a pair, the one that holds before all others. */
export const latestMembership = statement<{ id: string; ended: boolean }, [federationId: string, memberId: string]>(
  'membership_latest',
  `select id, coalesce(valid_to <= ${NOW}, false) as ended from membership
   where federation_id = $1 and member_id = $2 order by valid_to desc nulls first limit 1`,
);

/** Ends a membership, from this moment. */
export const endMembership = statement<{ leftOn: string }, [id: string]>(
  'membership_end',
  `update membership set valid_to = greatest(valid_from, clock_timestamp()) where id = $1
   returning ${dayOf('valid_to')} as "leftOn"`,
);

/** A federation and its members, against other acts upon them, in the order of their ids. */
export const lockFederation = statement<object, [federationId: string]>(
  'membership_lock_federation',
  `select from organization where id = $1
     or id in (select m.member_id from membership m where m.federation_id = $1 and ${memberAsOf(NOW)})
   order by id for no key update`,
);

/** Memberships of a federation that hold. */
export const membersNow = statement<{ membershipId: string; memberId: string }, [federationId: string]>(
  'membership_members_now',
  `select m.id as "membershipId", m.member_id as "memberId" from membership m
   where m.federation_id = $1 and ${memberAsOf(NOW)}`,
);

/** The same of a member. */
export const membershipsNow = statement<{ membershipId: string; federationId: string }, [memberId: string]>(
  'membership_of_member_now',
  `select m.id as "membershipId", m.federation_id as "federationId" from membership m
   where m.member_id = $1 and ${memberAsOf(NOW)}`,
);

/** Areas that a federation serves, by the register. */
export const areasOf = statement<{ code: string }, [organizationId: string]>(
  'membership_areas_of',
  'select region_code as code from organization_area where organization_id = $1',
);
