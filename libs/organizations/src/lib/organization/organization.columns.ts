/** Today's date where the product is used; the database's clock decides. */
export const TODAY = `(now() at time zone 'Asia/Shanghai')::date`;

/** A qualification `q` that holds on a day. */
export function liveQualification(day: string): string {
  return `q.granted_on <= ${day} and (q.valid_until is null or q.valid_until >= ${day})
    and (q.revoked_on is null or q.revoked_on > ${day})`;
}

/** A membership `m` that holds on a day. */
export function liveMembership(day: string): string {
  return `m.joined_on <= ${day} and (m.left_on is null or m.left_on > ${day})`;
}

/** Names of functions for one row `q` at a time: those of the latest version. */
const latestFunctionName = `join lateral (select f.code, v.name_zh, v.name_en from function f
  join function_version v on v.function_id = f.id where f.id = q.function_id order by v.version desc limit 1) n on true`;

/**
 * An `OrganizationProfile` as JSON: of `organization o` joined with `region r`, as of today.
 * @param functionNames join that gives `n.code`, `n.name_zh`, `n.name_en` for a qualification `q`
 */
export function profileJson(functionNames = latestFunctionName): string {
  return `jsonb_build_object('id', o.id, 'track', o.track, 'creditCode', o.credit_code, 'filingNumber', o.filing_number,
    'name', o.name, 'kind', o.kind, 'legalForm', o.legal_form, 'isFederation', o.is_federation,
    'region', jsonb_build_object('code', r.code, 'name', r.name), 'areas', coalesce((
      select jsonb_agg(jsonb_build_object('code', ar.code, 'name', ar.name) order by ar.code)
      from organization_area oa join region ar on ar.code = oa.region_code where oa.organization_id = o.id), '[]'),
    'representative', o.representative, 'supervisingDepartment', o.supervising_department,
    'foundedOn', o.founded_on, 'staffCount', o.staff_count, 'capacity', o.capacity, 'rating', o.rating,
    'ratingValidUntil', o.rating_valid_until, 'star', o.star, 'standing', o.standing, 'federations', coalesce((
      select jsonb_agg(jsonb_build_object('federation', jsonb_build_object('id', mf.id, 'name', mf.name),
        'joinedOn', m.joined_on) order by m.joined_on, mf.id)
      from membership m join organization mf on mf.id = m.federation_id
      where m.member_id = o.id and ${liveMembership(TODAY)}), '[]'), 'qualifications', coalesce((
      select jsonb_agg(jsonb_build_object('id', q.id,
        'function', jsonb_build_object('id', q.function_id, 'code', n.code,
          'name', jsonb_build_object('zh', n.name_zh, 'en', n.name_en)),
        'region', jsonb_build_object('code', qr.code, 'name', qr.name), 'grantedOn', q.granted_on,
        'validUntil', q.valid_until) order by n.code, qr.code, q.id)
      from qualification q ${functionNames} join region qr on qr.code = q.region_code
      where q.organization_id = o.id and ${liveQualification(TODAY)}), '[]'))`;
}
