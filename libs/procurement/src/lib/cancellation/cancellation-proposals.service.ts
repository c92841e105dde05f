import { assertNoViolations, ForbiddenError, newId, NotFoundError, spoken, vocabularyOf } from '@chengjie/kernel';
import { timeToConfirm } from '@chengjie/law';
import { Database, eachAlone, Events, Jobs, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { stagedProject, type ProjectWithLots } from '../acts/acts.rules.js';
import { ProcurementActs } from '../acts/acts.service.js';
import { PanelStandingReader } from '../panel/panel-standing.reader.js';
import { projectEvents } from '../procurement.events.js';
import { cancellationViolations } from '../project/cancellation.rules.js';
import { Cancellations } from '../project/cancellation.service.js';
import { cancellationProposed } from '../project/project.jobs.js';
import type { CancelGround } from '../project/project.terms.js';
import { ProjectStore } from '../project/project.store.js';
import { cancellationProposalActs, type CancellationProposalAct } from './cancellation-proposal.acts.js';
import type { ProposeCancellationInput } from './cancellation-proposal.inputs.js';
import { proposalViolations } from './cancellation-proposal.policy.js';
import { PROPOSER_LEFT } from './cancellation-proposal.terms.js';
import type { CancellationProposalType } from './cancellation-proposal.type.js';
import { CancellationProposalsReader } from './cancellation-proposals.reader.js';
import { decidesProposals } from './second-person.policy.js';

const { acts } = cancellationProposalActs;

const insert = statement<
  { holds: boolean; lapsesAt: Date },
  [id: string, projectId: string, ground: CancelGround, reason: string, by: string, in_: string, lapsesAt: Date]
>(
  'cancellation_proposal_insert',
  `insert into cancellation_proposal (id, project_id, ground, reason, proposed_by, proposed_in, lapses_at)
   values ($1, $2, $3, $4, $5, $6, $7) returning holds, lapses_at as "lapsesAt"`,
);

const decide = statement<object, [id: string, outcome: string, by: string, in_: string, reason: string | null]>(
  'cancellation_proposal_decide',
  `update cancellation_proposal set outcome = $2, decided_by = $3, decided_in = $4, decision_reason = $5,
     decided_at = clock_timestamp() where id = $1`,
);

const due = statement<{ projectId: string }, []>(
  'cancellation_proposals_due',
  `select project_id as "projectId" from cancellation_proposal c where outcome is null and not cancellation_waits(c) limit 100`,
);

const lapse = statement<{ id: string; left: boolean }, [projectId: string]>(
  'cancellation_proposal_lapse',
  `update cancellation_proposal c set outcome = '${acts.lapse.to}', decided_at = clock_timestamp()
   where project_id = $1 and outcome is null and not cancellation_waits(c) returning id, lapses_at > clock_timestamp() as left`,
);

/** What the acts answer. */
export interface ProposalId {
  readonly proposalId: string;
}

/** A proposal under its project's lock. */
interface Begun {
  readonly proposal: CancellationProposalType;
  readonly whole: ProjectWithLots;
}

/** Cancelling what was opened: one officer of the buyer proposes it, another person decides it (docs/adr/0035). */
@Injectable()
export class CancellationProposals {
  constructor(
    private readonly database: Database,
    private readonly acts: ProcurementActs,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly projects: ProjectStore,
    private readonly standing: PanelStandingReader,
    private readonly reader: CancellationProposalsReader,
    private readonly cancellations: Cancellations,
  ) {}

  /** Proposes it, public at once. @throws DomainError NOT_IN_THIS_STATE, CANCELLATION_PROPOSED, CANCELLATION_PROPOSED_BEFORE, CANCEL_REASON_TOO_SHORT */
  async propose(actor: Actor, { projectId, ground, reason }: ProposeCancellationInput): Promise<ProposalId> {
    const begun = await this.acts.onProject(actor, 'proposeCancellation', projectId);
    await this.lapseOf(begun);
    assertNoViolations([
      ...cancellationViolations({ ground, reason }),
      ...(await this.reader.proposedLately(projectId, actor.accountId)),
    ]);
    const proposalId = newId<'CancellationProposal'>();
    const lapsesAt = new Date((await this.database.now()).getTime() + timeToConfirm(begun.project.exerciseFactor));
    const of = [proposalId, projectId, ground, reason.trim(), actor.accountId, actor.acting.id, lapsesAt] as const;
    const [{ holds } = { holds: false }] = await this.database.query(insert, [...of]);
    const data = { proposalId, ground, reason, lapsesAt: lapsesAt.toISOString(), holds };
    await this.acts.record(begun, { reason }, data);
    await this.jobs.enqueue(cancellationProposed, { proposalId });
    return { proposalId };
  }

  /** The second person confirms it: all lots that have not ended are cancelled. @throws DomainError */
  async confirm(actor: Actor, proposalId: string): Promise<ProposalId> {
    const { whole, proposal } = await this.begin(actor, 'confirmCancellation', proposalId);
    await this.database.query(decide, [
      ...([proposalId, acts.confirmCancellation.to, actor.accountId, actor.acting.id] as const),
      null,
    ]);
    await this.cancellations.confirmed(actor, whole, proposal);
    return { proposalId };
  }

  /** The second person sends it back, or whoever made it takes it back: with a reason, public at once. @throws DomainError */
  async end(
    actor: Actor,
    key: 'refuseCancellation' | 'withdrawCancellation',
    proposalId: string,
    reason: string,
  ): Promise<ProposalId> {
    const { project } = (await this.begin(actor, key, proposalId)).whole;
    await this.database.query(decide, [proposalId, acts[key].to, actor.accountId, actor.acting.id, reason.trim()]);
    const told =
      key === 'refuseCancellation' ? projectEvents.CANCELLATION_REFUSED : projectEvents.CANCELLATION_WITHDRAWN;
    await this.events.append(told(project.id, { proposalId }), { actor, exercise: project.exercise, reason });
    return { proposalId };
  }

  /** What nobody decided in time, or while its proposer bought there: each project in a transaction of its own. */
  async lapse(): Promise<void> {
    await eachAlone(await this.database.query(due, []), 'Some proposals cannot lapse', ({ projectId }) =>
      this.database.transaction(async () => this.lapseOf({ project: await this.projects.lock(projectId) })),
    );
  }

  /** Of a project whose lock one holds. */
  private async lapseOf({ project }: Pick<ProjectWithLots, 'project'>): Promise<void> {
    const { id, exercise } = project;
    for (const { id: proposalId, left } of await this.database.query(lapse, [id])) {
      const why = left && { cause: { code: 'PROPOSER_LEFT', ...spoken(PROPOSER_LEFT, vocabularyOf(project)) } };
      await this.events.append(projectEvents.CANCELLATION_LAPSED(id, { proposalId, ...why }), {
        actor: null,
        exercise,
      });
    }
  }

  /** The proposal with its project under lock, if the actor may do this with it now. */
  private async begin(actor: Actor, key: CancellationProposalAct, proposalId: string): Promise<Begun> {
    const projectId = (await this.reader.byIds([proposalId])).get(proposalId)?.projectId;
    const whole = projectId && (await this.projects.lockWhole(projectId));
    const proposal = whole && (await this.reader.byIds([proposalId])).get(proposalId);
    if (!proposal) throw new NotFoundError({ zh: '取消的提议', en: 'proposal to cancel' }, proposalId);
    if (!decidesProposals(actor, whole.project)) throw new ForbiddenError();
    const { agencyId, regionCode } = whole.project;
    const seated = await this.standing.ofBuyer(whole.project.id, actor.accountId);
    const of = { agencyId, regionCode, staged: stagedProject(whole.project), seated };
    assertNoViolations(proposalViolations(actor, key, proposal, of));
    return { proposal, whole };
  }
}
