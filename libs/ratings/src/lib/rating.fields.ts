import { field, fieldMap } from '@chengjie/platform';
import type { RatingEntryRow, RatingRoundRow } from './rating.terms.js';

/** Rounds `q` with the region `r` of their office. */
export const ratingRoundTables = 'rating_round q join region r on r.code = q.office_code';

/** Where the fields of a round come from, in rows of {@link ratingRoundTables}. */
export const ratingRoundFields = fieldMap<RatingRoundRow>()({
  id: field.column('q.id'),
  scale: field.column('q.scale'),
  schemeId: field.column('q.scheme_id'),
  schemeHash: field.column('q.scheme_hash'),
  rulesId: field.column('q.rules_id'),
  rulesHash: field.column('q.rules_hash'),
  officeRole: field.hidden('q.office_role'),
  officeCode: field.hidden('q.office_code'),
  region: field.object<RatingRoundRow['region']>({ code: 'r.code', name: 'r.name' }),
  announcedAt: field.instant('q.announced_at'),
  announcedBy: field.column(
    '(select g.name from role_grant rg join agency g on g.id = rg.agency_id where rg.id = q.announced_in)',
  ),
  closesAt: field.instant('q.closes_at'),
  panelSize: field.column(
    '(select count(*)::int from rating_panelist p where p.round_id = q.id and p.left_at is null)',
  ),
});

/** Parts `e` in rounds `q`, with their organizations `o`. */
export const ratingEntryTables = `rating_entry e join rating_round q on q.id = e.round_id
  join organization o on o.id = e.organization_id`;

/** Where the fields of a part come from, in rows of {@link ratingEntryTables}. */
export const ratingEntryFields = fieldMap<RatingEntryRow>()({
  id: field.column('e.id'),
  status: field.column('e.status'),
  round: field.object<RatingEntryRow['round']>({
    id: 'q.id',
    scale: 'q.scale',
    schemeId: 'q.scheme_id',
    schemeHash: 'q.scheme_hash',
    officeRole: 'q.office_role',
    officeCode: 'q.office_code',
  }),
  organizationId: field.hidden('e.organization_id'),
  organization: field.object<RatingEntryRow['organization']>({ id: 'o.id', name: 'o.name' }),
  self: field.document<RatingEntryRow['self']>('e.self'),
  files: field.document<RatingEntryRow['files']>(
    `(select coalesce(jsonb_agg(jsonb_build_object('item', f.item, 'documentId', f.document_id) order by f.item, f.position), '[]')
       from rating_entry_file f where f.entry_id = e.id)`,
  ),
  unexamined: field.hidden(
    `exists (select from rating_entry_file f join document d on d.id = f.document_id
       where f.entry_id = e.id and d.status = 'QUARANTINED')`,
  ),
  sentAt: field.instant('e.sent_at'),
  panel: field.document<RatingEntryRow['panel']>(
    `(select coalesce(jsonb_agg(p.account_id order by p.account_id), '[]') from rating_panelist p
       where p.round_id = e.round_id and p.left_at is null)`,
  ),
  sheets: field.document<RatingEntryRow['sheets']>(
    `(select coalesce(jsonb_agg(jsonb_build_object('accountId', s.account_id, 'answers', s.answers) order by s.account_id), '[]')
       from rating_sheet s join rating_panelist p on (p.round_id, p.account_id) = (e.round_id, s.account_id) and p.left_at is null
       where s.entry_id = e.id)`,
  ),
  committee: field.document<RatingEntryRow['committee']>('e.committee'),
  result: field.document<RatingEntryRow['result']>('e.result'),
  publishedAt: field.instant('e.published_at'),
  publishedById: field.hidden('e.published_by'),
  publicityUntil: field.instant('e.publicity_until'),
  objections: field.document<RatingEntryRow['objections']>(
    `(select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'objectorId', b.objector_id, 'text', b.text, 'raisedAt', b.raised_at,
         'upheld', b.upheld, 'answer', b.answer, 'answeredAt', b.answered_at) order by b.raised_at, b.id), '[]')
       from rating_objection b where b.entry_id = e.id)`,
  ),
  finalAt: field.instant('e.final_at'),
  validFrom: field.column('e.valid_from'),
  validUntil: field.column('e.valid_until'),
  changes: field.document<RatingEntryRow['changes']>(
    `(select coalesce(jsonb_agg(jsonb_build_object('level', c.level, 'ground', c.ground, 'reason', c.reason, 'changedAt', c.changed_at)
         order by c.changed_at, c.id), '[]') from rating_change c where c.entry_id = e.id)`,
  ),
});
