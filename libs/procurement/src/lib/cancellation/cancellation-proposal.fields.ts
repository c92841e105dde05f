import type { Procured } from '@chengjie/kernel';
import { field, fieldMap, NOW, statusOfOutcome, type RowOf } from '@chengjie/platform';
import type { BoughtBy } from '../project/project.policy.js';
import type { ProjectStatus } from '../project/project.terms.js';
import { cancellationProposalActs } from './cancellation-proposal.acts.js';
import type { CancellationProposalType } from './cancellation-proposal.type.js';
import { waitsFor } from './second-person.sql.js';

/** Proposals `c` with their project `p`, and the grant `d` in which one was decided. */
export const cancellationProposalTables = `cancellation_proposal c join project p on p.id = c.project_id
  left join role_grant d on d.id = c.decided_in`;

/** Its project, as far as that decides who may do what. */
export interface ProposedProject extends BoughtBy, Procured {
  readonly id: string;
  readonly status: ProjectStatus;
}

/** SQL: a project `p` as {@link ProposedProject}. */
export const PROPOSED_PROJECT = `json_build_object('id', p.id, 'agencyId', p.agency_id, 'regionCode', p.region_code, 'status', p.status,
  'regime', p.regime, 'procedure', p.procedure)`;

/** How a proposal `c` stands: it ends with its proposer's role as it does in time. */
export const cancellationProposalStatus = statusOfOutcome(
  cancellationProposalActs,
  'c.outcome',
  'not cancellation_waits(c)',
);

/** Where the fields of a proposal come from, in rows of {@link cancellationProposalTables}: everybody sees them. */
export const cancellationProposalFields = fieldMap<CancellationProposalType>()({
  id: field.column('c.id'),
  projectId: field.hidden('c.project_id'),
  status: field.column(cancellationProposalStatus),
  ground: field.column('c.ground'),
  reason: field.column('c.reason'),
  proposedAt: field.instant('c.proposed_at'),
  lapsesAt: field.instant('c.lapses_at'),
  holds: field.column('c.holds'),
  decidedBy: field.column('d.role'),
  decidedAt: field.instant('c.decided_at'),
  decisionReason: field.column('c.decision_reason'),
  proposedById: field.hidden('c.proposed_by'),
  waitsFor: field.column(`case when cancellation_waits(c) then ${waitsFor('c.proposed_by')} end`),
  lately: field.hidden(`(c.outcome is not null and c.lapses_at > ${NOW})`),
  project: field.hidden(PROPOSED_PROJECT),
});

/** A proposal as statements answer it. */
export type CancellationProposalRow = RowOf<typeof cancellationProposalFields>;
