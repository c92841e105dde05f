import { agencyFields, agencySql, type Agency } from '@chengjie/accounts';
import { field, fieldMap, type RowOf } from '@chengjie/platform';
import { endReasonField, lotFields } from '../lot/lot.fields.js';
import type { LotType } from '../lot/lot.types.js';
import type { ProjectType } from './project.types.js';

/** Projects `p` with their buyer `a` and their function `f` in its version `v`. */
export const projectTables = `project p join agency a on a.id = p.agency_id
  join function f on f.id = p.function_id join function_version v on v.id = p.function_version_id`;

/** Where the fields of a project come from, in rows of {@link projectTables}. */
export const projectFields = fieldMap<ProjectType>()({
  id: field.column('p.id'),
  reference: field.column('p.reference'),
  status: field.column('p.status'),
  version: field.column('p.version'),
  exercise: field.column('p.exercise'),
  exerciseFactor: field.column('p.exercise_factor'),
  title: field.column('p.title'),
  titleEn: field.column('p.title_en'),
  description: field.column('p.description'),
  buyer: field.object<Agency>(agencyFields('a'), agencySql('a').fields),
  regionCode: field.hidden('p.region_code'),
  function: field.object<ProjectType['function']>({
    id: 'v.id',
    code: 'f.code',
    version: 'v.version',
    name: { zh: 'v.name_zh', en: 'v.name_en' },
    function: { id: 'f.id' },
  }),
  regime: field.column('p.regime'),
  procedure: field.column('p.procedure'),
  procedureApproval: field.document('p.procedure_approval'),
  evaluationMethod: field.column('p.evaluation_method'),
  transferMode: field.column('p.funding_mode'),
  fundingSource: field.column('p.funding_source'),
  civilAffairsMoney: field.column('p.civil_affairs_money'),
  socialOrganizationsOnly: field.column('p.social_organizations_only'),
  budget: field.money('p.budget_fen'),
  priceWeight: field.decimal('p.price_weight'),
  eligibility: field.document('p.eligibility'),
  criteria: field.document('p.criteria'),
  tieLadder: field.document('p.tie_ladder'),
  rulePackId: field.hidden('p.rule_pack_id'),
  rulePackHash: field.column('p.rule_pack_hash'),
  minimumBids: field.column('p.minimum_bids'),
  minimumValidBids: field.column('p.minimum_valid_bids'),
  publishedAt: field.instant('p.published_at'),
  deadlineAt: field.instant('p.deadline_at'),
  deadlineProvisional: field.column('p.deadline_provisional'),
  openedAt: field.instant('p.opened_at'),
  evaluatedAt: field.instant('p.evaluated_at'),
  awardedAt: field.instant('p.awarded_at'),
  endedAt: field.instant('p.ended_at'),
  endReason: endReasonField('p.end_reason'),
  lots: field.made(
    `(select json_agg(${lotFields.json} order by l.number) from lot l where l.project_id = p.id)`,
    (lots: readonly RowOf<typeof lotFields>[]) =>
      lots.map((lot): LotType => ({ ...lotFields.shown(lot), ofSeveral: lots.length > 1 })),
  ),
});

/** A project as its statements read it. */
export type ProjectRow = RowOf<typeof projectFields>;
