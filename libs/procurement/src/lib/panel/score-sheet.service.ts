import { assertNoViolations, DomainError, newId, NotFoundError, type Violation } from '@chengjie/kernel';
import { Database, Events, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { assertStage, UNDER_EVALUATION } from '../lot/lot.rules.js';
import type { Project } from '../project/project.entity.js';
import { lotIn, ProjectStore } from '../project/project.store.js';
import { packOf } from './frozen-rules.js';
import { PanelMemberEntity, type PanelMember } from './panel.entity.js';
import { panelErrors } from './panel.errors.js';
import type { ScoreSheetInput } from './panel.inputs.js';
import { assertSitting } from './panel.policy.js';
import { scoreViolations, type CriterionPoints } from './panel.rules.js';
import { bidToScore, removeScores, tiesOfPanel, writeScores, writeSheet } from './panel.statements.js';
import { projectEvents } from '../procurement.events.js';

/** What the acts on a sheet answer. */
export interface ScoreSheetReference {
  readonly projectId: string;
  readonly bidId: string;
}

/** Scoring: each member of the panel by itself, one sheet for each valid bid, by the frozen criteria. */
@Injectable()
export class ScoreSheetService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly projects: ProjectStore,
  ) {}

  /** Keeps a draft, complete or not. @throws DomainError with everything wrong with it */
  saveDraft(actor: Actor, input: ScoreSheetInput): Promise<ScoreSheetReference> {
    return this.write(actor, input, false);
  }

  /** Hands a sheet in: it must be complete and is changed no more. @throws DomainError with everything wrong with it */
  submit(actor: Actor, input: ScoreSheetInput): Promise<ScoreSheetReference> {
    return this.write(actor, input, true);
  }

  private async write(actor: Actor, input: ScoreSheetInput, submit: boolean): Promise<ScoreSheetReference> {
    const { projectId, bidId } = input;
    const whole = await this.projects.lockWhole(projectId);
    const { project } = whole;
    const seat = assertSitting(actor, await this.database.em.find(PanelMemberEntity, { projectId }));
    const [bid] = await this.database.query(bidToScore, [bidId, projectId]);
    assertStage(bid ? lotIn(whole, bid.lotId) : project, UNDER_EVALUATION, { zh: '评分', en: 'Score' });
    if (!bid) throw new NotFoundError({ zh: '响应文件', en: 'bid' });
    const scores = input.scores.map(({ criterionId, points, reason }) => ({
      criterionId,
      points,
      reason: reason ?? '',
    }));
    assertNoViolations([
      ...(bid.status === 'VALID' ? [] : [panelErrors.BID_NOT_SCORED(['bidId'])]),
      ...(await this.tiesOf(project, actor)),
      ...scoreViolations(project.criteria, scores, submit),
    ]);
    await this.store(seat, bidId, scores, submit);
    if (submit) {
      const submitted = projectEvents.SCORE_SHEET_SUBMITTED(projectId, { number: seat.number, bidId });
      await this.events.append(submitted, { actor, exercise: project.exercise });
    }
    return { projectId, bidId };
  }

  private async tiesOf(project: Project, actor: Actor): Promise<Violation[]> {
    const years = packOf(project).conflictYears;
    const ties = await this.database.query(tiesOfPanel, [project.id, years]);
    return ties
      .filter(({ accountId }) => accountId === actor.accountId)
      .map(({ number, name }) => panelErrors.TIED_TO_BIDDER([], { number, name, years }));
  }

  private async store(
    seat: PanelMember,
    bidId: string,
    scores: readonly CriterionPoints[],
    submit: boolean,
  ): Promise<void> {
    const [sheet] = await this.database.query(writeSheet, [newId(), seat.id, bidId, submit]);
    if (!sheet) throw new DomainError(panelErrors.SHEET_ALREADY_SUBMITTED(['bidId']));
    await this.database.query(removeScores, [sheet.id]);
    await this.database.query(writeScores, [
      sheet.id,
      scores.map(({ criterionId }) => criterionId),
      scores.map(({ points }) => points),
      scores.map(({ reason }) => reason),
    ]);
  }
}
