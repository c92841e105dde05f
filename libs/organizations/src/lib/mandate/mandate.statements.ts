import { countedNow, minutesUntilRoom, statement } from '@chengjie/platform';

/** Ends the mandates of a membership that ends, from this moment. */
export const endMandatesOf = statement<object, [membershipId: string]>(
  'bid_mandate_end_of_membership',
  `update bid_mandate set valid_to = greatest(valid_from, clock_timestamp()) where membership_id = $1 and valid_to is null`,
);

/** Ends the mandates that a member gave, from this moment: it bids in its own name from then on. */
export const endMandatesOfMember = statement<{ id: string; federationId: string }, [memberId: string]>(
  'bid_mandate_end_of_member',
  `update bid_mandate bm set valid_to = greatest(bm.valid_from, clock_timestamp())
   from membership m where m.id = bm.membership_id and m.member_id = $1 and bm.valid_to is null
   returning bm.id, m.federation_id as "federationId"`,
);

/** Most mandates that a member gives a federation in a day, those that it ended included: each tells all people of both. */
const MOST_MANDATES = 20;

export const mandateRoom = statement<{ minutes: number }, [membershipId: string]>(
  'bid_mandate_room',
  `select ${minutesUntilRoom('valid_from', [['true', MOST_MANDATES]])} as minutes
   from bid_mandate where membership_id = $1 and given_by is not null and ${countedNow('valid_from')}`,
);

export const giveMandate = statement<
  object,
  [id: string, membershipId: string, functionId: string | null, regionCode: string | null, by: string]
>(
  'bid_mandate_give',
  `insert into bid_mandate (id, membership_id, function_id, region_code, valid_from, given_by)
   values ($1, $2, $3, $4, clock_timestamp(), $5)`,
);

export const endMandate = statement<object, [id: string, by: string, reason: string]>(
  'bid_mandate_end',
  `update bid_mandate set valid_to = greatest(valid_from, clock_timestamp()), ended_by = $2, end_reason = $3 where id = $1`,
);

/** Whether there is such a function. */
export const functionKnown = statement<{ found: boolean }, [id: string]>(
  'bid_mandate_function_known',
  `select exists (select from function where id = $1) as found`,
);
