import { assertNoViolations, ForbiddenError, newId, type Violation } from '@chengjie/kernel';
import { Database, Jobs, type Actor } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import type { ProjectWithLots } from '../acts/acts.rules.js';
import { ProcurementActs, type Begun } from '../acts/acts.service.js';
import type { panelActs } from '../acts/panel.acts.js';
import { projectToLookAt } from '../project/project.jobs.js';
import { PanelMemberEntity, type PanelMember } from './panel.entity.js';
import type { AppointPanelInput, RecuseEvaluatorInput } from './panel.inputs.js';
import { mayStandDown } from './panel.policy.js';
import {
  appointmentViolations,
  freeNumbers,
  pseudonymOf,
  standDownViolations,
  type SeatToLeave,
} from './panel.rules.js';
import { FindingVotes } from '../finding/finding-votes.js';
import { panelSizeOf } from './frozen-rules.js';
import { recusalReason, recusalViolations, type Recusal } from './recusal.js';
import { candidatesById, openedBidders, seatToLeave } from './panel.statements.js';

/** Appointing the panel and standing down. Who sits on it is sealed until the award. */
@Injectable()
export class Panels {
  constructor(
    private readonly database: Database,
    private readonly acts: ProcurementActs,
    private readonly rules: RulesReader,
    private readonly votes: FindingVotes,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Makes exactly these people the panel. After the opening only seats left by those who stood down are filled.
   * @throws DomainError with everything that stands against it
   */
  async appoint(actor: Actor, input: AppointPanelInput): Promise<{ projectId: string }> {
    const begun = await this.acts.onProject(actor, 'appointPanel', input.projectId);
    const { project, lots, members } = begun;
    const namedIds = input.evaluatorAccountIds;
    const opened = lots.some(({ openedAt }) => openedAt !== null);
    assertNoViolations(
      appointmentViolations({
        namedIds,
        candidates: await this.database.query(candidatesById, [namedIds, project.agencyId, project.regionCode]),
        ...{ members, opened },
        size: panelSizeOf(await this.rules.ofProject(project), project),
      }),
    );
    await this.seat(begun, members, namedIds);
    await this.acts.record(begun, {}, { evaluatorAccountIds: [...namedIds] });
    if (opened) await this.jobs.enqueue(projectToLookAt, { projectId: project.id });
    return { projectId: project.id };
  }

  /**
   * Takes an evaluator out before its panel has ranked: its sheets for what is not ranked leave the evaluation (domain.md §7).
   * The ground is public, and how many votes it voids; the words beside it are not: they may tell who sits there.
   * @throws ForbiddenError for anyone but the evaluator itself and the buyer
   */
  async recuse(actor: Actor, input: RecuseEvaluatorInput): Promise<{ projectId: string }> {
    const begun = await this.acts.onProject(actor, 'recuseEvaluator', input.projectId);
    const { project, members } = begun;
    const seat = members.find(({ id, accountId }) =>
      input.panelMemberId ? id === input.panelMemberId : accountId === actor.accountId,
    );
    if (!seat || !mayStandDown(actor, seat, project)) throw new ForbiddenError();
    const by = seat.accountId === actor.accountId ? 'PANEL' : 'BUYER';
    const opened = begun.lots.some(({ openedAt }) => openedAt !== null);
    const leaving = await this.toLeave(seat);
    assertNoViolations([
      ...standDownViolations(by === 'BUYER' ? by : 'SEAT_HOLDER', leaving, opened, input.ground),
      ...(await this.recusalViolations(project.id, input)),
    ]);
    await this.leave({ ...begun, actor }, seat, input, { by, voidedVotes: leaving.openVotes });
    return { projectId: project.id };
  }

  /** What of a seat decides whether it can be left, and how many open votes leave with it. */
  async toLeave(seat: PanelMember): Promise<SeatToLeave & { readonly openVotes: number }> {
    const { openVotes = 0, ...state } = (await this.database.queryOne(seatToLeave, [seat.id])) ?? {};
    return {
      hasAppeared: false,
      bars: [],
      proposed: false,
      silentFrom: null,
      ofMany: false,
      ...state,
      ...seat,
      openVotes,
      hasVoted: openVotes > 0,
    };
  }

  /** What stands against a seat of a project being left on a ground, said so. */
  async recusalViolations(projectId: string, recusal: Recusal): Promise<Violation[]> {
    const bidders = await this.database.query(openedBidders, [projectId]);
    return recusalViolations(
      recusal,
      bidders.map(({ id }) => id),
    );
  }

  /** Leaves a seat, once nothing stands against it: its open votes are void, and what is certain without them is decided. */
  async leave(
    begun: Begun<(typeof panelActs.acts)['recuseEvaluator' | 'standDownAsProposed']> & { readonly actor: Actor },
    seat: PanelMember,
    { ground, reason, bidderId }: Recusal,
    { by, voidedVotes }: { readonly by: 'BUYER' | 'PANEL'; readonly voidedVotes: number },
  ): Promise<void> {
    const { number } = seat;
    seat.recusedAt = await this.database.now();
    seat.recusalReason = reason;
    seat.recusalGround = ground;
    seat.recusedOver = bidderId ?? null;
    seat.recusedBy = by;
    const label = by === 'PANEL' ? { label: pseudonymOf(number) } : {};
    await this.acts.record(begun, label, { number, by, reason: recusalReason(ground, begun.project), voidedVotes });
    await this.database.em.flush();
    if (begun.lots.some(({ openedAt }) => openedAt !== null))
      await this.jobs.enqueue(projectToLookAt, { projectId: begun.project.id });
    await this.votes.settle(begun, begun.actor);
  }

  private async seat(
    whole: ProjectWithLots,
    members: readonly PanelMember[],
    namedIds: readonly string[],
  ): Promise<void> {
    const { em } = this.database;
    const leaving = members.filter(({ accountId, recusedAt }) => !recusedAt && !namedIds.includes(accountId));
    const staying = members.filter((member) => !leaving.includes(member));
    const joining = namedIds.filter((id) => !staying.some(({ accountId }) => accountId === id));
    if (leaving.length === 0 && joining.length === 0) return;
    leaving.forEach((member) => em.remove(member));
    // Before the new ones come: a number that becomes free is given again.
    await em.flush();
    const appointedAt = await this.database.now();
    const numbers = freeNumbers(
      staying.map(({ number }) => number),
      joining.length,
    );
    joining.forEach((accountId, index) =>
      em.create(PanelMemberEntity, {
        id: newId(),
        projectId: whole.project.id,
        accountId,
        number: numbers[index] ?? 0,
        appointedAt,
      }),
    );
  }
}
