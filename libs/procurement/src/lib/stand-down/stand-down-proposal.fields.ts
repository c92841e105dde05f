import type { OrganizationReference } from '@chengjie/organizations';
import { field, fieldMap, statusOfOutcome, type RowOf } from '@chengjie/platform';
import { PROPOSED_PROJECT } from '../cancellation/cancellation-proposal.fields.js';
import { waitsFor } from '../cancellation/second-person.sql.js';
import { STAND_DOWN_WAITS } from '../panel/panel.statements.js';
import { standDownProposalActs } from './stand-down-proposal.acts.js';
import type { StandDownProposal } from './stand-down.type.js';

/** Proposals `s` with seat `m` and account `a`, project `p`, the bidder `o` that the ground is about, and the grant `d` in which one was decided. */
export const standDownProposalTables = `stand_down_proposal s join panel_member m on m.id = s.panel_member_id join account a on a.id = m.account_id
  join project p on p.id = s.project_id left join organization o on o.id = s.bidder_id left join role_grant d on d.id = s.decided_in`;

/** How a proposal `s` stands: what the seat, its proposer or the project did meanwhile ends it as time does. */
export const standDownProposalStatus = statusOfOutcome(standDownProposalActs, 's.outcome', `not ${STAND_DOWN_WAITS}`);

/** Whether a supervisor of another agency confirms it, though the buyer has another officer. */
export const OF_MANY = 'stands_down_many(s.panel_member_id)';

/** Where the fields of a proposal come from, in rows of {@link standDownProposalTables}. */
export const standDownProposalFields = fieldMap<StandDownProposal>()({
  id: field.column('s.id'),
  number: field.column('m.number'),
  name: field.column('a.display_name'),
  status: field.column(standDownProposalStatus),
  ground: field.column('s.ground'),
  bidder: field.optionalObject<OrganizationReference>('o.id is not null', { id: 'o.id', name: 'o.name' }),
  reason: field.column('s.reason'),
  proposedAt: field.instant('s.proposed_at'),
  lapsesAt: field.instant('s.lapses_at'),
  waitsFor: field.column(
    `case when ${standDownProposalStatus} = '${standDownProposalActs.initial}' then ${waitsFor('s.proposed_by', OF_MANY)} end`,
  ),
  decidedBy: field.column('d.role'),
  decidedAt: field.instant('s.decided_at'),
  decisionReason: field.column('s.decision_reason'),
  ofMany: field.column(OF_MANY),
  panelMemberId: field.hidden('s.panel_member_id'),
  proposedById: field.hidden('s.proposed_by'),
  project: field.hidden(PROPOSED_PROJECT),
});

/** A proposal as statements answer it. */
export type StandDownProposalRow = RowOf<typeof standDownProposalFields>;
