import { hash } from 'node:crypto';
import { evaluate, EvaluationInputError, type EvaluationInput, type EvaluationResult } from '@chengjie/evaluation';
import { assertNoViolations, DomainError, newId, type Violation } from '@chengjie/kernel';
import { Database, Events, type Actor } from '@chengjie/platform';
import { Sealing } from '@chengjie/sealing/node';
import { Injectable } from '@nestjs/common';
import { notifyBidders } from '../notices/notify-bidders.js';
import { unsealDrawSecret } from '../lot/draw-secret.js';
import { moveLot, transitionViolation } from '../lot/lot.rules.js';
import { PanelMemberEntity, type PanelMember } from '../panel/panel.entity.js';
import { panelErrors } from '../panel/panel.errors.js';
import { sizeViolations } from '../panel/panel.rules.js';
import { packOf, panelSizeOf } from '../panel/frozen-rules.js';
import { tiesOfPanel } from '../panel/panel.statements.js';
import type { Project } from '../project/project.entity.js';
import { assertBuyerOf } from '../project/project.policy.js';
import { ProjectStore, type LotOfProject } from '../project/project.store.js';
import { evaluationInputOf } from './evaluation-input.js';
import type { EvaluateLotInput } from './ranking.inputs.js';
import { endReasonOf, storedPlaces, violationsOfInput } from './ranking.rules.js';
import {
  markInvalid,
  openedBids,
  storeEvaluation,
  storeRanking,
  submittedPoints,
  withdrawRanking,
} from './ranking.statements.js';
import { projectEvents } from '../procurement.events.js';

/** Ranks the bids of a lot once all sheets are in, and again whenever something it rests on has changed. */
@Injectable()
export class EvaluationService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly projects: ProjectStore,
    private readonly sealing: Sealing,
  ) {}

  /**
   * Computes and stores a ranking; with too few valid bids, or all over budget, the lot fails.
   * @throws DomainError naming every missing sheet and whatever else is wrong with panel or terms
   */
  async evaluate(actor: Actor, { lotId }: EvaluateLotInput): Promise<{ projectId: string }> {
    const of = await this.projects.lockLot(lotId);
    const { project, lot } = of;
    assertBuyerOf(actor, project);
    const misplaced = transitionViolation(lot.status, 'evaluateLot');
    if (misplaced) throw new DomainError(misplaced);
    const members = await this.database.em.find(PanelMemberEntity, { projectId: project.id });
    const evaluationInput = evaluationInputOf({
      project,
      lot,
      bids: await this.database.query(openedBids, [project.id, lot.id]),
      members,
      points: await this.database.query(submittedPoints, [project.id, lot.id]),
      drawSecret: unsealDrawSecret(this.sealing, project, lot),
    });
    const result = await this.rank(project, members, evaluationInput);
    const { at } = await this.store(project.id, lot.id, evaluationInput, result);
    if (result.failure) await this.fail(of, actor, result.failure, at);
    else await this.conclude(of, actor, at);
    return { projectId: project.id };
  }

  /** Panel and ties matter only where something is ranked: a lot with too few bids fails without them. */
  private async rank(project: Project, members: PanelMember[], input: EvaluationInput): Promise<EvaluationResult> {
    const { result, violations } = tryEvaluating(input);
    if (result?.failure) return result;
    const sitting = members.filter(({ recusedAt }) => recusedAt === null);
    const years = packOf(project).conflictYears;
    const ties = await this.database.query(tiesOfPanel, [project.id, years]);
    assertNoViolations([
      ...sizeViolations(sitting.length, panelSizeOf(project)),
      ...ties.map(({ number, name }) => panelErrors.TIED_TO_BIDDER([], { number, name, years })),
      ...violations,
    ]);
    return result as EvaluationResult;
  }

  private async store(projectId: string, lotId: string, input: EvaluationInput, result: EvaluationResult) {
    const id = newId();
    const { engineVersion, inputHash } = result;
    const [stored] = await this.database.query(storeEvaluation, [
      id,
      projectId,
      lotId,
      engineVersion,
      JSON.stringify(input),
      inputHash,
      JSON.stringify(result),
    ]);
    await this.database.query(withdrawRanking, [[lotId]]);
    await this.database.query(storeRanking, [lotId, id, JSON.stringify(storedPlaces(result))]);
    for (const { bidId, code, reason } of result.excluded) {
      await this.database.query(markInvalid, [bidId, { code, ...reason }]);
    }
    return stored as { run: number; at: Date };
  }

  private async conclude(of: LotOfProject, actor: Actor, at: Date): Promise<void> {
    const { project, lot } = of;
    moveLot(of, lot, { key: 'evaluateLot', at });
    const evaluated = projectEvents.LOT_EVALUATED(project.id, { lotId: lot.id });
    await this.events.append(evaluated, { actor, exercise: project.exercise });
  }

  private async fail(
    of: LotOfProject,
    actor: Actor,
    failure: NonNullable<EvaluationResult['failure']>,
    at: Date,
  ): Promise<void> {
    const { project, lot } = of;
    const reason = endReasonOf(failure);
    moveLot(of, lot, { key: 'failEvaluation', at, reason });
    await notifyBidders(this.database, { projectId: project.id, lotId: lot.id }, 'PROJECT_FAILED');
    const failed = projectEvents.LOT_FAILED(project.id, { lotId: lot.id, reason });
    await this.events.append(failed, { actor, exercise: project.exercise });
  }
}

function tryEvaluating(input: EvaluationInput): { result?: EvaluationResult; violations: readonly Violation[] } {
  try {
    return { result: evaluate(input, sha256), violations: [] };
  } catch (error) {
    if (!(error instanceof EvaluationInputError)) throw error;
    return { violations: violationsOfInput(error, input) };
  }
}

function sha256(text: string): string {
  return hash('sha256', text);
}
