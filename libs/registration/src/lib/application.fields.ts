import { field, fieldMap } from '@chengjie/platform';
import { applicationActs } from './application.acts.js';
import type { ApplicationRow } from './application.terms.js';

/** Applications `a` with their region `r` and whoever made them. */
export const applicationTables = `register_application a
  join region r on r.code = a.region_code
  join account applicant on applicant.id = a.applicant_id`;

const files = `(select coalesce(jsonb_agg(jsonb_build_object('material', f.material, 'documentId', f.document_id)
    order by f.material, f.position), '[]')
  from register_application_file f where f.application_id = a.id)`;

const requests = `(select coalesce(jsonb_agg(jsonb_build_object('askedAt', q.asked_at, 'text', q.text, 'suppliedAt', q.supplied_at,
    'note', q.note) order by q.position), '[]')
  from register_application_request q where q.application_id = a.id)`;

/** Whether its last day to decide is over: while material is waited for, whether it was when that was asked for. */
export const OVERDUE = `(case a.status when '${applicationActs.initial}' then a.due_at <= clock_timestamp()
  when '${applicationActs.acts.askForMaterial.to}' then a.due_at <= (select max(q.asked_at) from register_application_request q
    where q.application_id = a.id) else false end)`;

/** Where the fields of an application come from, in rows of {@link applicationTables}. */
export const applicationFields = fieldMap<ApplicationRow>()({
  id: field.column('a.id'),
  status: field.column('a.status'),
  applicantId: field.hidden('a.applicant_id'),
  applicantName: field.column('applicant.display_name'),
  form: field.column('a.form'),
  name: field.column('a.name'),
  kind: field.column('a.kind'),
  regionCode: field.hidden('a.region_code'),
  region: field.object<ApplicationRow['region']>({ code: 'r.code', name: 'r.name' }),
  officeRole: field.hidden('a.office_role'),
  officeCode: field.hidden('a.office_code'),
  address: field.column('a.address'),
  premises: field.column('a.premises'),
  areaCodes: field.hidden('a.area_codes'),
  areas: field.document<ApplicationRow['areas']>(
    `(select coalesce(jsonb_agg(jsonb_build_object('code', x.code, 'name', x.name) order by x.code), '[]') from region x
       where x.code = any(a.area_codes))`,
  ),
  purpose: field.column('a.purpose'),
  representative: field.column('a.representative'),
  supervisingDepartment: field.column('a.supervising_department'),
  memberPersons: field.column('a.member_persons'),
  memberUnits: field.column('a.member_units'),
  staffCount: field.column('a.staff_count'),
  fundsFen: field.column('a.funds_fen'),
  rules: field.hidden(`json_build_object('id', a.rules_id, 'hash', a.rules_hash)`),
  files: field.document<ApplicationRow['files']>(files),
  unexamined: field.hidden(
    `exists (select from register_application_file f join document d on d.id = f.document_id
       where f.application_id = a.id and d.status = 'QUARANTINED')`,
  ),
  requests: field.document<ApplicationRow['requests']>(requests),
  submittedAt: field.instant('a.submitted_at'),
  dueAt: field.instant('a.due_at'),
  dueProvisional: field.column('a.due_provisional'),
  overdue: field.column(OVERDUE),
  decidedAt: field.instant('a.decided_at'),
  decidedBy: field.column(
    '(select g.name from role_grant rg join agency g on g.id = rg.agency_id where rg.id = a.decided_in)',
  ),
  reason: field.column('a.reason'),
  appeal: field.column('a.appeal'),
  ending: field.document<ApplicationRow['ending']>(
    `case when a.ending_ground is not null then jsonb_build_object('ground', a.ending_ground, 'statement', a.ending_statement,
       'creditorsNoticedOn', a.creditors_noticed_on) end`,
  ),
  about: field.hidden(
    `case when a.about_id is not null then json_build_object('id', a.about_id, 'entry', a.former) end`,
  ),
  aboutId: field.hidden('a.about_id'),
  organizationId: field.hidden('a.organization_id'),
});
