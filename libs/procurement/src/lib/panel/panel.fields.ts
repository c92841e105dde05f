import type { OrganizationReference } from '@chengjie/organizations';
import { field, fieldMap, NOW, type RowOf } from '@chengjie/platform';
import { invalidReasonField, performerField } from '../bid/bid.fields.js';
import { STILL_TO_EXPLAIN, UNDER_WAY } from '../finding/finding.statements.js';
import type { SeatToLeave } from './panel.rules.js';
import { SCORED, tiesAsOf, WAITING_PROPOSAL } from './panel.statements.js';
import { COUNTS } from './score-sheet.sql.js';
import type { EvaluationTask, EvaluatorCandidate, PanelMemberType, ReviewedBid } from './panel.types.js';

/** Bids `b` that the panel scores: valid ones of lots that have not ended without an award. */
const toScore = `b.status = 'VALID' and exists (select from lot l
      where l.id = b.lot_id and l.status not in ('FAILED', 'CANCELLED'))`;

/** Of these, where the buyer's review is over, or the panel's own. */
const reviewed = `${toScore} and qualification_is_reviewed(b.lot_id)`;

/** Of these, how many the seat `m` has scored. */
const submittedSheets = `(select count(*) from score_sheet s join bid b on b.id = s.bid_id and ${toScore}
    where s.panel_member_id = m.id and ${COUNTS})`;

/** On how many findings the seat `m` has still to vote. */
const votesToCast = `(select count(*) from bid_finding f join lot l on l.id = f.lot_id
    where l.project_id = m.project_id and m.recused_at is null
      and ${UNDER_WAY} and not coalesce(${STILL_TO_EXPLAIN}, false)
      and not exists (select from finding_vote v where v.finding_id = f.id and v.panel_member_id = m.id))`;

/** Where the fields of a seat `m` come from, with its account `a`, the bidder `o` over whom it was left, its project `p` and the pack `k` of that. */
export const panelMemberFields = fieldMap<
  Omit<PanelMemberType, 'availableTransitions' | 'bars' | 'rests'> &
    Pick<SeatToLeave, 'hasVoted' | 'hasAppeared' | 'bars' | 'proposed' | 'ofMany'>
>()({
  id: field.column('m.id'),
  number: field.column('m.number'),
  name: field.column('a.display_name'),
  appointedAt: field.instant('m.appointed_at'),
  recusedAt: field.instant('m.recused_at'),
  recusalReason: field.column('m.recusal_reason'),
  recusalGround: field.column('m.recusal_ground'),
  recusedOver: field.optionalObject<OrganizationReference>('o.id is not null', { id: 'o.id', name: 'o.name' }),
  recusedBy: field.column('m.recused_by'),
  ties: field.column(
    `array(select t.name from (${tiesAsOf(NOW, `(k.content ->> 'conflictYears')::int`)}) t order by t.name)`,
  ),
  submittedSheets: field.column(submittedSheets),
  // On a finding that is not decided yet.
  hasVoted: field.hidden(`exists (select from finding_vote v join bid_finding f on f.id = v.finding_id
      where v.panel_member_id = m.id and ${UNDER_WAY})`),
  hasAppeared: field.hidden(SCORED.hasAppeared),
  bars: field.column(SCORED.bars),
  proposed: field.hidden(SCORED.proposed),
  ofMany: field.hidden(SCORED.ofMany),
  silentFrom: field.instant(SCORED.silentFrom),
});

/** Where the fields of what one has to do on a seat `m` come from, with its project `p`; whether it rests is a rule's to say. */
export const evaluationTaskFields = fieldMap<
  Omit<EvaluationTask, 'project' | 'rests'> & {
    readonly regionCode: string;
    readonly bidsToScore: number;
    readonly proposedAt: Date | null;
  }
>()({
  id: field.column('m.id'),
  number: field.column('m.number'),
  projectId: field.hidden('m.project_id'),
  regionCode: field.hidden('p.region_code'),
  appointedAt: field.instant('m.appointed_at'),
  recusedAt: field.instant('m.recused_at'),
  recusalGround: field.column('m.recusal_ground'),
  recusedBy: field.column('m.recused_by'),
  stoodDownBy: field.column(`(select d.role from stand_down_proposal s join role_grant d on d.id = s.decided_in
    where s.panel_member_id = m.id and s.outcome = 'CONFIRMED')`),
  proposedGround: field.column(`(select s.ground from ${WAITING_PROPOSAL})`),
  proposedAt: field.hidden(`(select s.proposed_at from ${WAITING_PROPOSAL})`),
  proposalLapsesAt: field.instant(`(select s.lapses_at from ${WAITING_PROPOSAL})`),
  validBids: field.column(`(select count(*) from bid b where b.project_id = m.project_id and ${toScore})`),
  bidsToScore: field.hidden(`(select count(*)::int from bid b where b.project_id = m.project_id and ${reviewed})`),
  submittedSheets: field.column(submittedSheets),
  votesToCast: field.column(votesToCast),
});

/** What one has to do on a seat, as its list reads it. */
export type EvaluationTaskRow = RowOf<typeof evaluationTaskFields>;

/** Where the fields of an evaluator `a` come from, with the agency `r` in whose register it is. */
export const evaluatorCandidateFields = fieldMap<EvaluatorCandidate>()({
  accountId: field.column('a.id'),
  name: field.column('a.display_name'),
  register: field.column('r.name'),
});

/** Where the fields of an opened bid `b` come from, with its bidder `o` and the member `f` that performs the work. */
export const reviewedBidFields = fieldMap<Omit<ReviewedBid, 'lot' | 'mySheet'>>()({
  id: field.column('b.id'),
  bidder: field.object<OrganizationReference>({ id: 'o.id', name: 'o.name' }),
  performer: performerField,
  capacity: field.column('b.capacity'),
  price: field.money('b.price_fen'),
  proposal: field.column('b.proposal'),
  valid: field.column(`(b.status = 'VALID')`),
  invalidReason: invalidReasonField,
});

/** An opened bid as its list reads it. */
export type ReviewedBidRow = RowOf<typeof reviewedBidFields>;
