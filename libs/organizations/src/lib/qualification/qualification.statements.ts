import { statement } from '@chengjie/platform';

/** Grants a qualification from this moment. */
export const grantQualification = statement<
  object,
  [
    id: string,
    organizationId: string,
    functionId: string,
    regionCode: string,
    validUntil: string | null,
    agencyId: string | null,
  ]
>(
  'qualification_grant',
  `insert into qualification (id, organization_id, function_id, region_code, valid_until, agency_id, valid_from)
   values ($1, $2, $3, $4, $5, $6, clock_timestamp())`,
);

/** Whose a qualification is. */
export const holderOfQualification = statement<{ organizationId: string }, [id: string]>(
  'qualification_holder',
  'select organization_id as "organizationId" from qualification where id = $1',
);

/** A qualification for an act upon it; held until the act ends. */
export const heldQualification = statement<
  { organizationId: string; functionId: string; regionCode: string; revoked: boolean },
  [id: string]
>(
  'qualification_hold',
  `select organization_id as "organizationId", function_id as "functionId", region_code as "regionCode",
     revoked_at is not null as revoked
   from qualification where id = $1 for update`,
);

/** Those of an organization that are not over, in one order. */
export const liveQualifications = statement<
  { qualificationId: string; functionId: string; regionCode: string },
  [organizationId: string]
>(
  'qualification_live_of',
  `select id as "qualificationId", function_id as "functionId", region_code as "regionCode" from qualification
   where organization_id = $1 and revoked_at is null and (valid_to is null or valid_to > clock_timestamp()) order by id for update`,
);

/** Revokes a qualification from this moment; one that would begin later ends at its beginning, and never holds. */
export const revokeQualification = statement<object, [id: string]>(
  'qualification_revoke',
  `update qualification set revoked_at = greatest(valid_from, clock_timestamp()) where id = $1`,
);
