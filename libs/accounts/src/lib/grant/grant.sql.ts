/** Grants with the names of their holders, to be joined on; `organization` is a table of the organizations lib. */
export const grantTables = `role_grant g
  left join agency on agency.id = g.agency_id
  left join organization on organization.id = g.organization_id`;

/** One grant as the JSON form of platform's `RoleGrant`. */
export const grantJson = `json_build_object(${members()})`;

/** The same with the {@link Actor}'s `heldSince`; `a` is the account. Rounded up, since programs know milliseconds only. */
export const heldGrantJson = `json_build_object(${members()}, 'heldSince',
  date_trunc('milliseconds', greatest(g.valid_from, a.keys_since) + interval '999 microseconds'))`;

function members(): string {
  return `'id', g.id, 'role', g.role, 'agencyId', g.agency_id, 'organizationId', g.organization_id,
    'regionCode', g.region_code, 'holder', coalesce(agency.name, organization.name, '')`;
}
