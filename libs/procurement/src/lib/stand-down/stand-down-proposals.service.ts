import { assertNoViolations, ForbiddenError, newId, NotFoundError, spoken, vocabularyOf } from '@chengjie/kernel';
import { timeToConfirm } from '@chengjie/law';
import { Database, eachAlone, Events, Jobs, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { ProcurementActs } from '../acts/acts.service.js';
import { decidesProposals } from '../cancellation/second-person.policy.js';
import { PROPOSER_LEFT } from '../cancellation/cancellation-proposal.terms.js';
import { byTwoViolations, proposeStandDownViolations } from '../panel/panel.rules.js';
import { Panels } from '../panel/panel.service.js';
import { PanelStandingReader } from '../panel/panel-standing.reader.js';
import { STAND_DOWN_WAITS } from '../panel/panel.statements.js';
import { recusalReason, type RecusalGround } from '../panel/recusal.js';
import { projectEvents } from '../procurement.events.js';
import type { Project } from '../project/project.entity.js';
import { ProjectStore } from '../project/project.store.js';
import { standDownProposalActs, type StandDownProposalAct } from './stand-down-proposal.acts.js';
import { seatStandDown, standDownProposed } from './stand-down.jobs.js';
import type { ProposeStandDownInput } from './stand-down.inputs.js';
import { standDownProposalViolations } from './stand-down.policy.js';
import { StandDownProposalsReader } from './stand-down-proposals.reader.js';

const { acts } = standDownProposalActs;

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

const decide = statement<object, [id: string, outcome: string, by: string, in_: string, reason: string | null]>(
  'stand_down_proposal_decide',
  `update stand_down_proposal set outcome = $2, decided_by = $3, decided_in = $4, decision_reason = $5,
     decided_at = clock_timestamp() where id = $1`,
);

const due = statement<{ projectId: string }, []>(
  'stand_down_proposals_due',
  `select distinct project_id as "projectId" from stand_down_proposal s
   where decided_at is null and not ${STAND_DOWN_WAITS} limit 100`,
);

/** What ended a proposal before its time. */
const CAUSES = {
  SEAT_LEFT: { zh: '该席位已另行回避', en: 'the evaluator has stood down otherwise' },
  NOT_EVALUATED: { zh: '项目已不在评审中', en: 'the project is not evaluated any more' },
  PROPOSER_LEFT,
  SEAT_APPEARED: { zh: '该席位已参加评审', en: 'the evaluator has taken part' },
} as const;

const lapse = statement<
  { id: string; number: number; ground: RecusalGround; cause: keyof typeof CAUSES | null },
  [projectId: string]
>(
  'stand_down_proposal_lapse',
  `update stand_down_proposal s set outcome = '${acts.lapse.to}', decided_at = clock_timestamp()
   from panel_member m, project p
   where m.id = s.panel_member_id and p.id = s.project_id and s.project_id = $1 and s.decided_at is null and not ${STAND_DOWN_WAITS}
   returning s.id, m.number, s.ground, case when s.lapses_at <= clock_timestamp() then null when m.recused_at is not null then 'SEAT_LEFT'
     when p.status <> 'OPENED' then 'NOT_EVALUATED' when not officer_buys_in(p.id, s.proposed_by, s.proposed_in) then 'PROPOSER_LEFT'
     else 'SEAT_APPEARED' end as cause`,
);

/** What the acts answer. */
export interface OfProject {
  readonly projectId: string;
}

/** Standing a silent evaluator down after the opening: one officer of the buyer proposes it, another person confirms it (docs/adr/0021, 0035). */
@Injectable()
export class StandDownProposals {
  constructor(
    private readonly database: Database,
    private readonly acts: ProcurementActs,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly projects: ProjectStore,
    private readonly panels: Panels,
    private readonly standing: PanelStandingReader,
    private readonly reader: StandDownProposalsReader,
  ) {}

  /** Proposes it, public at once by seat and ground. @throws NotFoundError, ForbiddenError; DomainError with all that stands against it */
  async propose(actor: Actor, input: ProposeStandDownInput): Promise<OfProject> {
    const { projectId, panelMemberId, ground, reason, bidderId } = input;
    const begun = await this.acts.onProject(actor, 'proposeStandDown', projectId);
    const seat = begun.members.find(({ id }) => id === panelMemberId);
    if (!seat) throw new NotFoundError({ zh: '席位', en: 'seat' }, panelMemberId);
    await this.lapseOf(begun.project);
    const now = await this.database.now();
    assertNoViolations([
      ...proposeStandDownViolations(await this.panels.toLeave(seat), { ground, now }),
      ...(await this.reader.againstProposing(panelMemberId, ground, actor)),
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
    await this.jobs.enqueue(seatStandDown, { proposalId, outcome: null });
    return { projectId };
  }

  /** The second person confirms it: the seat is left. Whoever showed itself meanwhile keeps it. @throws NotFoundError, ForbiddenError; DomainError */
  async confirm(actor: Actor, proposalId: string): Promise<OfProject> {
    const { begun, seat, proposal } = await this.begin(actor, 'confirmStandDown', proposalId);
    const leaving = await this.panels.toLeave(seat);
    assertNoViolations(byTwoViolations(leaving, proposal.ground));
    await this.decide(actor, 'confirmStandDown', proposalId, null);
    const recusal = { ...proposal, bidderId: proposal.bidder?.id };
    await this.panels.leave(begun, seat, recusal, { by: 'BUYER', voidedVotes: leaving.openVotes });
    return { projectId: begun.project.id };
  }

  /** The second person sends it back, or whoever made it takes it back: with a reason, public at once. @throws as {@link confirm} */
  async end(
    actor: Actor,
    key: 'refuseStandDown' | 'withdrawStandDown',
    proposalId: string,
    reason: string,
  ): Promise<OfProject> {
    const { begun, seat, proposal } = await this.begin(actor, key, proposalId);
    const { project } = begun;
    await this.decide(actor, key, proposalId, reason.trim());
    const told = key === 'refuseStandDown' ? projectEvents.STAND_DOWN_REFUSED : projectEvents.STAND_DOWN_WITHDRAWN;
    const of = { number: seat.number, reason: recusalReason(proposal.ground, project) };
    await this.events.append(told(project.id, of), { actor, exercise: project.exercise, reason });
    return { projectId: project.id };
  }

  /** What nobody decided while it could be decided: each project in a transaction of its own. */
  async lapse(): Promise<void> {
    await eachAlone(await this.database.query(due, []), 'Some proposals to stand down cannot lapse', ({ projectId }) =>
      this.database.transaction(async () => this.lapseOf(await this.projects.lock(projectId))),
    );
  }

  /** Of a project whose lock one holds. */
  private async lapseOf(project: Project): Promise<void> {
    const { id, exercise } = project;
    for (const { id: proposalId, number, ground, cause } of await this.database.query(lapse, [id])) {
      const of = { number, reason: recusalReason(ground, project) };
      const why = cause && { cause: { code: cause, ...spoken(CAUSES[cause], vocabularyOf(project)) } };
      await this.events.append(projectEvents.STAND_DOWN_LAPSED(id, { ...of, ...why }), { actor: null, exercise });
      await this.jobs.enqueue(seatStandDown, { proposalId, outcome: acts.lapse.to });
    }
  }

  private async decide(actor: Actor, key: StandDownProposalAct, proposalId: string, reason: string | null) {
    const outcome = acts[key].to;
    await this.database.query(decide, [proposalId, outcome, actor.accountId, actor.acting.id, reason]);
    await this.jobs.enqueue(seatStandDown, { proposalId, outcome });
  }

  /** The proposal and its seat, with the project under lock, if the actor may do this with it now. */
  private async begin(actor: Actor, key: StandDownProposalAct, proposalId: string) {
    const projectId = await this.reader.projectOf(proposalId);
    const begun = projectId && (await this.acts.standDownAsProposed(actor, projectId));
    const proposal = begun && (await this.reader.byId(proposalId));
    const seat = proposal && begun.members.find(({ id }) => id === proposal.panelMemberId);
    if (!seat) throw new NotFoundError({ zh: '回避的提议', en: 'proposal to stand down' }, proposalId);
    if (!decidesProposals(actor, begun.project)) throw new ForbiddenError();
    const seated = await this.standing.ofBuyer(begun.project.id, actor.accountId);
    assertNoViolations(standDownProposalViolations(actor, key, proposal, seated));
    return { begun, proposal, seat };
  }
}
