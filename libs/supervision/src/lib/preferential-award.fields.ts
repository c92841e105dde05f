import type { OrganizationReference } from '@chengjie/organizations';
import { field, fieldMap, type RowOf } from '@chengjie/platform';
import type { PreferentialAwardType } from './preferential-award.types.js';

/** Where the fields of an award `a` come from, with its bid `b`, the federation `o` and the member `f` that performs the work. */
export const preferentialAwardFields = fieldMap<Omit<PreferentialAwardType, 'project'>>()({
  id: field.column('a.id'),
  projectId: field.hidden('a.project_id'),
  bidId: field.hidden('a.bid_id'),
  evaluationId: field.hidden('a.evaluation_id'),
  publishedAt: field.instant('a.published_at'),
  amount: field.money('a.amount_fen'),
  federation: field.object<OrganizationReference>({ id: 'o.id', name: 'o.name' }),
  performer: field.optionalObject<OrganizationReference>('f.id is not null', { id: 'f.id', name: 'f.name' }),
});

/** An award as its list reads it. */
export type PreferentialAwardRow = RowOf<typeof preferentialAwardFields>;
