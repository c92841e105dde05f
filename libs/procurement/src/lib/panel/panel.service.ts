import { assertNoViolations, ForbiddenError, newId } from '@chengjie/kernel';
import { Database, Events, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { assertStage, UNDER_EVALUATION, type ProjectWithLots } from '../lot/lot.rules.js';
import { assertBuyerOf } from '../project/project.policy.js';
import { ProjectStore } from '../project/project.store.js';
import { withdrawRanking } from '../ranking/ranking.statements.js';
import { PanelMemberEntity, type PanelMember } from './panel.entity.js';
import { panelErrors } from './panel.errors.js';
import type { AppointPanelInput, RecuseEvaluatorInput } from './panel.inputs.js';
import { mayStandDown } from './panel.policy.js';
import { appointmentViolations, freeNumbers, pseudonymOf } from './panel.rules.js';
import { panelSizeOf } from './frozen-rules.js';
import { candidatesById, panelHasScored, removeDrafts } from './panel.statements.js';
import { projectEvents } from '../procurement.events.js';

/** Stages in which the panel can be made up. */
const APPOINTABLE = ['PUBLISHED', ...UNDER_EVALUATION] as const;

/** Appointing the panel and standing down. Who sits on it is sealed until the award. */
@Injectable()
export class PanelService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly projects: ProjectStore,
  ) {}

  /**
   * Makes exactly these people the panel. Once scores are in, only seats left by those who stood down can be filled.
   * @throws DomainError with everything that stands against it
   */
  async appoint(actor: Actor, input: AppointPanelInput): Promise<{ projectId: string }> {
    const whole = await this.projects.lockWhole(input.projectId);
    const { project } = whole;
    assertBuyerOf(actor, project);
    assertStage(project, APPOINTABLE, { zh: '组建评审小组', en: 'Appoint the panel' });
    const members = await this.membersOf(project.id);
    const namedIds = input.evaluatorAccountIds;
    const [scored] = await this.database.query(panelHasScored, [project.id]);
    assertNoViolations(
      appointmentViolations({
        namedIds,
        candidates: await this.database.query(candidatesById, [namedIds, project.agencyId]),
        members,
        hasScored: scored?.scored ?? false,
        size: panelSizeOf(project),
      }),
    );
    await this.seat(whole, members, namedIds);
    const appointed = projectEvents.PANEL_APPOINTED(project.id, { evaluatorAccountIds: [...namedIds] });
    await this.events.append(appointed, { actor, exercise: project.exercise });
    return { projectId: project.id };
  }

  /**
   * Takes an evaluator out: all its sheets leave the evaluation (domain.md §7), and a ranking that counted them is
   * withdrawn.
   * @throws ForbiddenError for anyone but the evaluator itself and the buyer
   */
  async recuse(actor: Actor, input: RecuseEvaluatorInput): Promise<{ projectId: string }> {
    const whole = await this.projects.lockWhole(input.projectId);
    const { project } = whole;
    const members = await this.membersOf(project.id);
    const seat = members.find(({ id, accountId }) =>
      input.panelMemberId ? id === input.panelMemberId : accountId === actor.accountId,
    );
    if (!seat || !mayStandDown(actor, seat, project)) throw new ForbiddenError();
    assertStage(project, APPOINTABLE, { zh: '回避', en: 'Stand down' });
    assertNoViolations(seat.recusedAt ? [panelErrors.ALREADY_STOOD_DOWN([], { name: pseudonymOf(seat.number) })] : []);
    seat.recusedAt = await this.database.now();
    seat.recusalReason = input.reason;
    await this.withdrawRankings(whole);
    const recused = projectEvents.EVALUATOR_RECUSED(project.id, { number: seat.number });
    await this.events.append(recused, { actor, exercise: project.exercise, reason: input.reason });
    return { projectId: project.id };
  }

  private membersOf(projectId: string): Promise<PanelMember[]> {
    return this.database.em.find(PanelMemberEntity, { projectId }, { orderBy: { number: 'asc' } });
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
    await this.database.query(removeDrafts, [leaving.map(({ id }) => id)]);
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
    await this.withdrawRankings(whole);
  }

  /** Of the lots that are not settled: what was awarded or failed stays as it was decided. */
  private async withdrawRankings({ lots }: ProjectWithLots): Promise<void> {
    const open = lots.filter(({ status }) => UNDER_EVALUATION.includes(status));
    await this.database.query(withdrawRanking, [open.map(({ id }) => id)]);
  }
}
