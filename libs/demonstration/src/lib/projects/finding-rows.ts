import type { Row } from '../generator/rows.js';
import type { PlannedFinding } from './findings.js';
import type { PlannedProject } from './planned-project.js';

/** A finding that was adopted, as the services keep it. */
export function findingRow({ id: projectId, lotId, buyer }: PlannedProject, finding: PlannedFinding): Row {
  const { id, bid, kind, ground, condition, clause, facts, figures, proposedAt, explained, votes, decidedAt } = finding;
  const [first] = votes;
  return {
    id,
    project_id: projectId,
    lot_id: lotId,
    bid_id: bid.id,
    kind,
    invalidates: true,
    ground,
    condition,
    clause,
    facts,
    figures,
    status: 'ADOPTED',
    proposed_by: (first?.seat.evaluator ?? buyer).accountId,
    panel_member_id: first?.seat.id ?? null,
    proposed_at: proposedAt,
    answer_until: explained?.until ?? null,
    explanation: explained?.text ?? null,
    explained_at: explained?.at ?? null,
    explained_by: explained && bid.actor.accountId,
    decided_at: decidedAt,
  };
}

/** Its votes. */
export function voteRows({ id, votes }: PlannedFinding): Row[] {
  return votes.map(({ seat, reason, at }) => ({
    finding_id: id,
    panel_member_id: seat.id,
    in_favour: true,
    reason,
    at,
  }));
}
