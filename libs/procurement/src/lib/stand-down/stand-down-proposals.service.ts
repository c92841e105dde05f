import { assertNoViolations, DomainError, ForbiddenError, newId, NotFoundError } from '@chengjie/kernel';
import { Database, Jobs, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { ProcurementActs } from '../acts/acts.service.js';
import { decidesProposals } from '../cancellation/second-person.policy.js';
import { timeToConfirm } from '../cancellation/cancellation-proposal.terms.js';
import { byTwoViolations, proposeStandDownViolations } from '../panel/panel.rules.js';
import { Panels } from '../panel/panel.service.js';
import { PanelStandingReader } from '../panel/panel-standing.reader.js';
import { recusalReason, type RecusalGround } from '../panel/recusal.js';
import { standDownErrors } from './stand-down.errors.js';
import { standDownProposed } from './stand-down.jobs.js';
import type { ConfirmStandDownInput, ProposeStandDownInput } from './stand-down.inputs.js';
import { confirmViolations } from './stand-down.policy.js';
import { StandDownProposalsReader } from './stand-down-proposals.reader.js';

const insert = statement<
  object,
  [
    id: string,
    projectId: string,
    panelMemberId: string,
    ground: RecusalGround,
    bidderId: string | null,
    reason: string,
    by: string,
    in_: string,
    lapsesAt: Date,
  ]
>(
  'stand_down_proposal_insert',
  `insert into stand_down_proposal (id, project_id, panel_member_id, ground, bidder_id, reason, proposed_by, proposed_in, lapses_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

const confirm = statement<object, [id: string, by: string, in_: string]>(
  'stand_down_proposal_confirm',
  `update stand_down_proposal set confirmed_by = $2, confirmed_in = $3, confirmed_at = clock_timestamp() where id = $1`,
);

/** Standing a silent evaluator down after the opening: one officer of the buyer proposes it, another person confirms it (docs/adr/0021, 0035). */
@Injectable()
export class StandDownProposals {
  constructor(
    private readonly database: Database,
    private readonly acts: ProcurementActs,
    private readonly jobs: Jobs,
    private readonly panels: Panels,
    private readonly standing: PanelStandingReader,
    private readonly reader: StandDownProposalsReader,
  ) {}

  /** Proposes it, public at once by seat and ground. @throws NotFoundError, ForbiddenError; DomainError with all that stands against it */
  async propose(actor: Actor, input: ProposeStandDownInput): Promise<{ projectId: string }> {
    const { projectId, panelMemberId, ground, reason, bidderId } = input;
    const begun = await this.acts.onProject(actor, 'proposeStandDown', projectId);
    const seat = begun.members.find(({ id }) => id === panelMemberId);
    if (!seat) throw new NotFoundError({ zh: '席位', en: 'seat' }, panelMemberId);
    const now = await this.database.now();
    assertNoViolations([
      ...proposeStandDownViolations(await this.panels.toLeave(seat), { ground, now }),
      ...(await this.panels.recusalViolations(projectId, input)),
    ]);
    const proposalId = newId<'StandDownProposal'>();
    const lapsesAt = new Date(now.getTime() + timeToConfirm(begun.project.exerciseFactor));
    await this.database.query(insert, [
      ...([proposalId, projectId, panelMemberId, ground, bidderId ?? null, reason] as const),
      ...([actor.accountId, actor.acting.id, lapsesAt] as const),
    ]);
    const told = {
      number: seat.number,
      reason: recusalReason(ground, begun.project),
      lapsesAt: lapsesAt.toISOString(),
    };
    await this.acts.record(begun, {}, told);
    await this.jobs.enqueue(standDownProposed, { proposalId });
    return { projectId };
  }

  /** The second person confirms it: the seat is left. Whoever showed itself meanwhile keeps it. @throws NotFoundError, ForbiddenError; DomainError */
  async confirm(actor: Actor, { proposalId }: ConfirmStandDownInput): Promise<{ projectId: string }> {
    const projectId = await this.reader.projectOf(proposalId);
    if (!projectId) throw new NotFoundError({ zh: '回避的提议', en: 'proposal to stand down' }, proposalId);
    const begun = await this.acts.standDownAsProposed(actor, projectId);
    if (!decidesProposals(actor, begun.project)) throw new ForbiddenError();
    const proposal = await this.reader.open(proposalId);
    const seat = begun.members.find(({ id }) => id === proposal?.panelMemberId);
    if (!proposal || !seat) throw new DomainError(standDownErrors.STAND_DOWN_NOT_OPEN(['proposalId']));
    const leaving = await this.panels.toLeave(seat);
    assertNoViolations([
      ...confirmViolations(actor, proposal, await this.standing.ofBuyer(projectId, actor.accountId)),
      ...byTwoViolations(leaving, proposal.ground),
    ]);
    await this.database.query(confirm, [proposalId, actor.accountId, actor.acting.id]);
    const recusal = { ...proposal, bidderId: proposal.bidder?.id };
    await this.panels.leave(begun, seat, recusal, { by: 'BUYER', voidedVotes: leaving.openVotes });
    return { projectId };
  }
}
