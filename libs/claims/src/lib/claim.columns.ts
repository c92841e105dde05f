const agency = (id: string) =>
  `(select json_build_object('id', g.id, 'name', g.name) from agency g where g.id = ${id})`;

/** The role in which somebody disabled the claimant's account last, before the claim lapsed by it. */
const DISABLED_IN = `(select r.id from event e join role_grant r on r.account_id = e.actor_id and r.role = 'ADMINISTRATOR'
    and r.valid_from <= e.at and (r.valid_to is null or r.valid_to > e.at)
  where e.subject_type = 'ACCOUNT' and e.subject_id = c.claimant_id and e.type = 'ACCOUNT_DISABLED' and e.at <= c.ended_at
  order by e.sequence desc limit 1)`;

/** Where the fields of a `ClaimRow` come from. */
export const claimColumns = `c.id, c.status, c.organization_id as "organizationId",
  json_build_object('id', o.id, 'name', o.name) as organization, o.region_code as "regionCode",
  c.claimant_id as "claimantId", claimant.display_name as "claimantName",
  claimant.login_name as "claimantLoginName", claimant.created_at as "claimantSince", c.grounds, c.documents,
  c.submitted_at as "submittedAt", c.first_by as "firstById", c.first_in as "firstIn", ${agency('c.first_agency_id')} as "firstAgency",
  c.first_at as "firstAt", c.second_by as "secondById", c.second_in as "secondIn", ${agency('c.second_agency_id')} as "secondAgency",
  c.second_at as "secondAt", c.announced_until as "announcedUntil", c.until_provisional as "untilProvisional",
  c.ended_at as "endedAt", (select coalesce(a.name, g.name) from role_grant r left join agency a on a.id = r.agency_id
    left join organization g on g.id = r.organization_id
    where r.id = coalesce(c.ended_in, case when c.lapse_code = 'ACCOUNT_DISABLED' then ${DISABLED_IN} end)) as "endedBy",
  c.end_reason as "endReason", c.reject_ground as "rejectGround", c.on_word_of as "onWordOf", c.lapse_code as "lapseCode",
  organization_has_administrator(c.organization_id) as "hasAdministrator"`;

/** From which tables. */
export const claimTables = `organization_claim c
  join organization o on o.id = c.organization_id
  join account claimant on claimant.id = c.claimant_id`;
