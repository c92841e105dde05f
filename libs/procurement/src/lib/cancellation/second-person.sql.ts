/**
 * SQL: whom what an officer of the buyer of a project `p` proposed waits for, as `secondPersonViolations` says.
 * @param past SQL of whether it waits for a supervisor, though the buyer has another officer
 */
export const waitsFor = (proposedBy: string, past = 'false') =>
  `case when not ${past} and buyer_has_other_officer(p.id, ${proposedBy}) then 'BUYER' else 'SUPERVISOR' end`;

/** SQL: whether it waits for somebody who acts in the role $1, for the agency $2, in the region $3 and by the account $4. */
export const waitsForActor = (
  proposedBy: string,
  past = 'false',
) => `starts_with(p.region_code, $3::text) and ${proposedBy} <> $4
  and case when $1 = 'SUPERVISOR' then ${past} or not buyer_has_other_officer(p.id, ${proposedBy}) else not ${past} and p.agency_id = $2 end`;
