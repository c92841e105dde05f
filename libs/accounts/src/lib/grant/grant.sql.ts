/** Grants with the names of their holders, to be joined on; `organization` is a table of the organizations lib. */
export const grantTables = `role_grant g
  left join agency on agency.id = g.agency_id
  left join organization on organization.id = g.organization_id`;

/** One grant as the JSON form of platform's `RoleGrant`. */
export const grantJson = `json_build_object(
  'id', g.id, 'role', g.role, 'agencyId', g.agency_id, 'organizationId', g.organization_id,
  'regionCode', g.region_code, 'holder', coalesce(agency.name, organization.name, ''))`;
