import { assertNoViolations, DomainError, newId } from '@chengjie/kernel';
import { Database, type Actor } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { ProcurementActs } from '../acts/acts.service.js';
import { scoringViolations } from '../finding/finding.rules.js';
import { panelQualifies } from './frozen-rules.js';
import type { PanelMember } from './panel.entity.js';
import { panelErrors } from './panel.errors.js';
import type { ScoreSheetInput } from './panel.inputs.js';
import { assertSitting } from './panel.policy.js';
import { scoreViolations, type CriterionPoints } from './panel.rules.js';
import { PanelTiesReader } from './panel-ties.reader.js';
import { draftSheet, handInSheet, removeScores, writeScores } from './panel.statements.js';

/** What the acts on a sheet answer. */
export interface ScoreSheetReference {
  readonly projectId: string;
  readonly bidId: string;
}

/** Scoring: each member of the panel by itself, one sheet for each valid bid, by the frozen criteria. */
@Injectable()
export class ScoreSheets {
  constructor(
    private readonly database: Database,
    private readonly acts: ProcurementActs,
    private readonly ties: PanelTiesReader,
    private readonly rules: RulesReader,
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
    const begun = await this.acts.onBid(actor, submit ? 'submitScoreSheet' : 'saveScoreSheet', bidId, projectId);
    const { project, lot, members } = begun;
    const seat = assertSitting(actor, members, project);
    const scores = input.scores.map(({ criterionId, points, reason }) => ({
      criterionId,
      points,
      reason: reason ?? '',
    }));
    await this.ties.assertFree(project, actor.accountId);
    const qualification = {
      panelQualifies: panelQualifies(await this.rules.ofProject(project), project),
      reviewed: lot.qualificationReviewedAt !== null,
    };
    assertNoViolations([
      ...(submit ? scoringViolations(qualification) : []),
      ...scoreViolations(project.criteria, scores, submit),
    ]);
    await this.store(seat, bidId, scores, submit);
    await this.acts.record(begun, {}, { number: seat.number, bidId });
    return { projectId, bidId };
  }

  private async store(
    seat: PanelMember,
    bidId: string,
    scores: readonly CriterionPoints[],
    submit: boolean,
  ): Promise<void> {
    const [sheet] = await this.database.query(draftSheet, [newId(), seat.id, bidId]);
    if (!sheet) throw new DomainError(panelErrors.SHEET_ALREADY_SUBMITTED(['bidId']));
    await this.database.query(removeScores, [sheet.id]);
    await this.database.query(writeScores, [
      sheet.id,
      scores.map(({ criterionId }) => criterionId),
      scores.map(({ points }) => points),
      scores.map(({ reason }) => reason),
    ]);
    if (submit) await this.database.query(handInSheet, [sheet.id]);
  }
}
