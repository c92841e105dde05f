import { field, fieldMap } from '@chengjie/platform';
import { claimActs } from './claim.acts.js';
import type { ClaimRow, ConsentingAgency } from './claim.terms.js';

/** Claims `c` with their organization `o` and whoever made them. */
export const claimTables = `organization_claim c
  join organization o on o.id = c.organization_id
  join account claimant on claimant.id = c.claimant_id`;

const agency = (id: string) =>
  field.column<ConsentingAgency | null>(
    `(select json_build_object('id', g.id, 'name', g.name) from agency g where g.id = ${id})`,
  );

/** The role in which somebody disabled the claimant's account last, before the claim lapsed by it. */
const DISABLED_IN = `(select r.id from event e join role_grant r on r.account_id = e.actor_id and r.role = 'ADMINISTRATOR'
    and r.valid_from <= e.at and (r.valid_to is null or r.valid_to > e.at)
  where e.subject_type = 'ACCOUNT' and e.subject_id = c.claimant_id and e.type = 'ACCOUNT_DISABLED' and e.at <= c.ended_at
  order by e.sequence desc limit 1)`;

/** The role in which somebody ended it, its claimant left out: whoever rejected or stopped it, or disabled the claimant's account. */
const ENDED_IN = `coalesce(c.ended_in, case when c.lapse_code = 'ACCOUNT_DISABLED' then ${DISABLED_IN} end)`;

const endedBy = `(select coalesce(a.name, g.name) from role_grant r left join agency a on a.id = r.agency_id
    left join organization g on g.id = r.organization_id where r.id = ${ENDED_IN})`;

/** What was entered, each document with its scans. */
const documents = `(select jsonb_agg(jsonb_build_object('scanCount', 0) || d.entered || jsonb_build_object('scanIds', (
    select coalesce(jsonb_agg(s.document_id order by s.position), '[]') from organization_claim_scan s
    where s.claim_id = c.id and s.place = d.place - 1)) order by d.place)
  from jsonb_array_elements(c.documents) with ordinality as d (entered, place))`;

/**
 * Where the fields of a claim come from, in rows of {@link claimTables}, and who sees them. CONCERNED: claimant, offices of the region,
 * and whoever acts for the organization. ONCE_ANNOUNCED: these, and everybody once the claim was announced.
 */
export const claimFields = fieldMap<ClaimRow>()({
  id: field.column('c.id'),
  status: field.column('c.status'),
  organizationId: field.hidden('c.organization_id'),
  organization: field.object<ClaimRow['organization']>({ id: 'o.id', name: 'o.name' }),
  regionCode: field.hidden('o.region_code'),
  claimantId: field.hidden('c.claimant_id'),
  claimantName: field.seenBy('ONCE_ANNOUNCED', field.column<string>('claimant.display_name')),
  claimantLoginName: field.seenBy('CONCERNED', field.column<string>('claimant.login_name')),
  claimantSince: field.seenBy('CONCERNED', field.instant<Date>('claimant.created_at')),
  grounds: field.seenBy('CONCERNED', field.column<string>('c.grounds')),
  documents: field.seenBy('CONCERNED', field.document<ClaimRow['documents']>(documents)),
  submittedAt: field.instant('c.submitted_at'),
  firstById: field.hidden('c.first_by'),
  firstIn: field.hidden('c.first_in'),
  firstAgency: agency('c.first_agency_id'),
  firstAt: field.instant('c.first_at'),
  secondById: field.hidden('c.second_by'),
  secondIn: field.hidden('c.second_in'),
  secondAgency: agency('c.second_agency_id'),
  secondAt: field.instant('c.second_at'),
  announcedUntil: field.instant('c.announced_until'),
  untilProvisional: field.column('c.until_provisional'),
  endedAt: field.instant('c.ended_at'),
  endedBy: field.column(endedBy),
  endedInRole: field.column(`(select r.role from role_grant r where r.id = ${ENDED_IN})`),
  endReason: field.seenBy('CONCERNED', field.column<string | null>('c.end_reason')),
  rejectGround: field.hidden('c.reject_ground'),
  onWordOf: field.seenBy('CONCERNED', field.column<string | null>('c.on_word_of')),
  lapseCode: field.hidden('c.lapse_code'),
  unexamined: field.hidden(
    `exists (select from organization_claim_scan s join document d on d.id = s.document_id
       where s.claim_id = c.id and d.status = 'QUARANTINED')`,
  ),
  hasAdministrator: field.hidden('organization_has_administrator(c.organization_id)'),
  otherAnnounced: field.hidden(
    `exists (select from organization_claim x where x.organization_id = c.organization_id and x.id <> c.id
       and x.status = '${claimActs.acts.announce.to}')`,
  ),
});
