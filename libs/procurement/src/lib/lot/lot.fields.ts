import { field, fieldMap, type Made, type ObjectSql } from '@chengjie/platform';
import type { EndReason } from '../project/project.terms.js';
import type { EndReasonType, LotType } from './lot.types.js';

/** Where the fields of a lot `l` of a project `p` come from. Statements of projects read it within JSON. */
export const lotFields = fieldMap<Omit<LotType, 'ofSeveral'>>()({
  id: field.column('l.id'),
  number: field.column('l.number'),
  title: field.column('l.title'),
  titleEn: field.column('l.title_en'),
  budget: field.money('l.budget_fen'),
  status: field.column('l.status'),
  openedAt: field.instantOfJson('l.opened_at'),
  qualificationReviewedAt: field.instantOfJson('l.qualification_reviewed_at'),
  evaluatedAt: field.instantOfJson('l.evaluated_at'),
  awardedAt: field.instantOfJson('l.awarded_at'),
  endedAt: field.instantOfJson('l.ended_at'),
  endReason: endReasonField('l.end_reason'),
  drawCommitment: field.column('l.draw_commitment'),
  drawEntriesHash: field.column('l.draw_entries_hash'),
  // What field resolvers and their policies ask of its project.
  projectId: field.hidden('l.project_id'),
  buyer: field.hidden(`json_build_object('id', p.agency_id)`),
  regionCode: field.hidden('p.region_code'),
  of: field.hidden(`json_build_object('regime', p.regime, 'procedure', p.procedure)`),
});

/** Why a project or a lot ended without an award. */
export function endReasonField(column: string): Made<EndReasonType | null, EndReason | null> {
  const shown = ({ code, zh, en }: EndReason): EndReasonType => ({ code, text: { zh, en } });
  return field.made(column, (reason) => reason && shown(reason), endReasonSql(column));
}

function endReasonSql(column: string): ObjectSql {
  const part = (name: keyof EndReason) => `${column} ->> '${name}'`;
  return {
    fields: { code: part('code'), text: { fields: { zh: part('zh'), en: part('en') } } },
    when: `${column} is not null`,
  };
}
