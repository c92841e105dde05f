import { LATEST_FIRST } from '@chengjie/functions';
import { dayOf, NOW, rowJson } from '@chengjie/platform';
import type { RegionReference } from '@chengjie/regions';
import { federationAsOf } from '../federation/federation.as-of.sql.js';
import { memberAsOf } from '../membership/membership.as-of.sql.js';
import { qualifiedAsOf } from '../qualification/qualification.as-of.sql.js';
import { standingAsOf } from '../standing/standing.as-of.sql.js';
import type { OrganizationProfile, ProfileMembership, ProfileQualification } from './organization.terms.js';
import { lastRating } from './rating.as-of.sql.js';

/** A function `f` by id, code and name, as its version `v` calls it. */
export const FUNCTION_NAME_JSON = rowJson<ProfileQualification['function']>({
  id: 'f.id',
  code: 'f.code',
  name: { zh: 'v.name_zh', en: 'v.name_en' },
});

/** A region by code and name; `alias` names the table. */
export function regionNameJson(alias: string): string {
  return rowJson<RegionReference>({ code: `${alias}.code`, name: `${alias}.name` });
}

/** A membership `m` in the federation `mf`. */
export const MEMBERSHIP_JSON = rowJson<ProfileMembership>({
  federation: { id: 'mf.id', name: 'mf.name' },
  joinedOn: dayOf('m.valid_from'),
});

/** A qualification `q`, from the JSON of its function and its region. */
export function qualificationJson(functionJson: string, regionJson: string): string {
  return rowJson<ProfileQualification>({
    id: 'q.id',
    function: functionJson,
    region: regionJson,
    grantedOn: dayOf('q.valid_from'),
    validUntil: 'q.valid_until',
  });
}

/** SQL expressions of what a profile has from other tables: what holds for a time, its region, and lists as JSON arrays. */
export type ProfileParts = Readonly<
  Record<'isFederation' | 'standing' | 'region' | 'areas' | 'federations' | 'qualifications', string>
>;

/** All looked up for one organization `o` at a time: right for a page, whose rows are known by then. */
const lookedUp: ProfileParts = {
  isFederation: federationAsOf('o', NOW),
  standing: standingAsOf('o', NOW),
  region: `(select ${regionNameJson('r')} from region r where r.code = o.region_code)`,
  areas: `(select json_agg(${regionNameJson('ar')} order by ar.code)
    from organization_area oa join region ar on ar.code = oa.region_code where oa.organization_id = o.id)`,
  federations: `(select json_agg(${MEMBERSHIP_JSON} order by m.valid_from, mf.id)
    from membership m join organization mf on mf.id = m.federation_id
    where m.member_id = o.id and ${memberAsOf(NOW)})`,
  qualifications: `(select json_agg(${qualificationJson('n.json', regionNameJson('qr'))} order by n.code, qr.code, q.id)
    from qualification q join region qr on qr.code = q.region_code
    join lateral (select f.code, ${FUNCTION_NAME_JSON} as json from function f
      join function_version v on v.function_id = f.id where f.id = q.function_id
      order by ${LATEST_FIRST} limit 1) n on true
    where q.organization_id = o.id and ${qualifiedAsOf(NOW)})`,
};

/**
 * The map of a profile's fields, as JSON: of `organization o`, as of now unless its parts say otherwise. Answers, lists and
 * editions show it as it is.
 */
export function profileJson(parts: ProfileParts = lookedUp): string {
  return rowJson<OrganizationProfile>({
    id: 'o.id',
    track: 'o.track',
    creditCode: 'o.credit_code',
    filingNumber: 'o.filing_number',
    name: 'o.name',
    kind: 'o.kind',
    legalForm: 'o.legal_form',
    isFederation: parts.isFederation,
    region: parts.region,
    areas: `coalesce(${parts.areas}, '[]')`,
    representative: 'o.representative',
    supervisingDepartment: 'o.supervising_department',
    foundedOn: 'o.founded_on',
    staffCount: 'o.staff_count',
    capacity: 'o.capacity',
    ...lastRating,
    star: 'o.star',
    standing: parts.standing,
    federations: `coalesce(${parts.federations}, '[]')`,
    qualifications: `coalesce(${parts.qualifications}, '[]')`,
  });
}
