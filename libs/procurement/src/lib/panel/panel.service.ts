import { assertNoViolations, ForbiddenError, newId } from '@chengjie/kernel';
import { Database, type Actor } from '@chengjie/platform';
import { Rules } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import type { ProjectWithLots } from '../acts/acts.rules.js';
import { ProcurementActs } from '../acts/acts.service.js';
import { UNDER_EVALUATION } from '../acts/procurement-act.js';
import type { LotStatus } from '../project/project.terms.js';
import { withdrawRanking } from '../ranking/ranking.statements.js';
import { PanelMemberEntity, type PanelMember } from './panel.entity.js';
import { panelErrors } from './panel.errors.js';
import type { AppointPanelInput, RecuseEvaluatorInput } from './panel.inputs.js';
import { mayStandDown } from './panel.policy.js';
import { appointmentViolations, freeNumbers, pseudonymOf } from './panel.rules.js';
import { panelSizeOf } from './frozen-rules.js';
import { candidatesById, panelHasScored, removeDrafts } from './panel.statements.js';

/** Appointing the panel and standing down. Who sits on it is sealed until the award. */
@Injectable()
export class PanelService {
  constructor(
    private readonly database: Database,
    private readonly acts: ProcurementActs,
    private readonly rules: Rules,
  ) {}

  /**
   * Makes exactly these people the panel. Once scores are in, only seats left by those who stood down can be filled.
   * @throws DomainError with everything that stands against it
   */
  async appoint(actor: Actor, input: AppointPanelInput): Promise<{ projectId: string }> {
    const begun = await this.acts.onProject(actor, 'appointPanel', input.projectId);
    const { project, members } = begun;
    const namedIds = input.evaluatorAccountIds;
    const [scored] = await this.database.query(panelHasScored, [project.id]);
    assertNoViolations(
      appointmentViolations({
        namedIds,
        candidates: await this.database.query(candidatesById, [namedIds, project.agencyId, project.regionCode]),
        members,
        hasScored: scored?.scored ?? false,
        size: panelSizeOf(await this.rules.ofProject(project), project),
      }),
    );
    await this.seat(begun, members, namedIds);
    await this.acts.record(begun, {}, { evaluatorAccountIds: [...namedIds] });
    return { projectId: project.id };
  }

  /**
   * Takes an evaluator out: all its sheets leave the evaluation (domain.md §7), and a ranking that counted them is
   * withdrawn.
   * @throws ForbiddenError for anyone but the evaluator itself and the buyer
   */
  async recuse(actor: Actor, input: RecuseEvaluatorInput): Promise<{ projectId: string }> {
    const begun = await this.acts.onProject(actor, 'recuseEvaluator', input.projectId);
    const { project, members } = begun;
    const seat = members.find(({ id, accountId }) =>
      input.panelMemberId ? id === input.panelMemberId : accountId === actor.accountId,
    );
    if (!seat || !mayStandDown(actor, seat, project)) throw new ForbiddenError();
    assertNoViolations(seat.recusedAt ? [panelErrors.ALREADY_STOOD_DOWN([], { name: pseudonymOf(seat.number) })] : []);
    seat.recusedAt = await this.database.now();
    seat.recusalReason = input.reason;
    await this.withdrawRankings(begun);
    await this.acts.record(begun, { reason: input.reason }, { number: seat.number });
    return { projectId: project.id };
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
    const open = lots.filter(({ status }) => (UNDER_EVALUATION as readonly LotStatus[]).includes(status));
    await this.database.query(withdrawRanking, [open.map(({ id }) => id)]);
  }
}
