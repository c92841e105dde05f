import { hash } from 'node:crypto';
import { evaluate, EvaluationInputError, type EvaluationInput, type EvaluationResult } from '@chengjie/evaluation';
import { assertNoViolations, DomainError, newId, type Violation } from '@chengjie/kernel';
import { Database, Events, type Actor } from '@chengjie/platform';
import { Sealing } from '@chengjie/sealing/node';
import { Injectable } from '@nestjs/common';
import { notifyBidders } from '../notices/notify-bidders.js';
import { PanelMemberEntity, type PanelMember } from '../panel/panel.entity.js';
import { panelErrors } from '../panel/panel.errors.js';
import { sizeViolations } from '../panel/panel.rules.js';
import { packOf, panelSizeOf } from '../panel/frozen-rules.js';
import { tiesOfPanel } from '../panel/panel.statements.js';
import type { Project } from '../project/project.entity.js';
import { assertBuyerOf } from '../project/project.policy.js';
import { moveProject, transitionViolation } from '../project/project.rules.js';
import { ProjectStore } from '../project/project.store.js';
import { evaluationInputOf } from './evaluation-input.js';
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

/** Ranks the bids of a project once all sheets are in, and again whenever something it rests on has changed. */
@Injectable()
export class EvaluationService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly projects: ProjectStore,
    private readonly sealing: Sealing,
  ) {}

  /**
   * Computes and stores a ranking; with too few valid bids, or all over budget, the project fails.
   * @throws DomainError naming every missing sheet and whatever else is wrong with panel or terms
   */
  async evaluate(actor: Actor, input: { readonly projectId: string }): Promise<{ projectId: string }> {
    const project = await this.projects.lock(input.projectId);
    assertBuyerOf(actor, project);
    const misplaced = transitionViolation(project.status, 'evaluateProject');
    if (misplaced) throw new DomainError(misplaced);
    const lot = await this.projects.lotOf(project.id);
    const members = await this.database.em.find(PanelMemberEntity, { projectId: project.id });
    const evaluationInput = evaluationInputOf({
      project,
      lot,
      bids: await this.database.query(openedBids, [project.id, lot.id]),
      members,
      points: await this.database.query(submittedPoints, [project.id]),
      drawSecret: this.unsealDrawSecret(project),
    });
    const result = await this.rank(project, members, evaluationInput);
    const { at } = await this.store(project.id, lot.id, evaluationInput, result);
    if (result.failure) await this.fail(project, actor, result.failure, at);
    else await this.conclude(project, actor, at);
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
    await this.database.query(withdrawRanking, [projectId]);
    await this.database.query(storeRanking, [lotId, id, JSON.stringify(storedPlaces(result))]);
    for (const { bidId, code, reason } of result.excluded) {
      await this.database.query(markInvalid, [bidId, { code, ...reason }]);
    }
    return stored as { run: number; at: Date };
  }

  private async conclude(project: Project, actor: Actor, at: Date): Promise<void> {
    moveProject(project, 'evaluateProject');
    project.evaluatedAt = at;
    await this.events.append(projectEvents.PROJECT_EVALUATED(project.id), { actor, exercise: project.exercise });
  }

  private async fail(
    project: Project,
    actor: Actor,
    failure: NonNullable<EvaluationResult['failure']>,
    at: Date,
  ): Promise<void> {
    moveProject(project, 'failEvaluation');
    const reason = endReasonOf(failure);
    project.endReason = reason;
    project.endedAt = at;
    await notifyBidders(this.database, project.id, 'PROJECT_FAILED');
    const failed = projectEvents.PROJECT_FAILED(project.id, { reason });
    await this.events.append(failed, { actor, exercise: project.exercise });
  }

  /** Only here: the submitted sheets can be changed no more, so nobody can score towards a draw. */
  private unsealDrawSecret(project: Project): string {
    const { id, sealedKey, sealedDrawSecret } = project;
    if (!sealedKey || !sealedDrawSecret) throw new Error(`Project ${id} has no sealed draw secret`);
    const key = this.sealing.projectKey(id, sealedKey);
    return this.sealing.unseal<{ secret: string }>(key, `draw:${id}`, sealedDrawSecret).secret;
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
