import { assertNoViolations, DomainError, newId } from '@chengjie/kernel';
import { Database, type Actor } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { ProcurementActs } from '../acts/acts.service.js';
import { scoringViolations } from '../finding/finding.rules.js';
import { correctedOftenViolations, sheetCorrectionViolations, unchangedViolations } from './sheet-correction.rules.js';
import { panelQualifies } from './frozen-rules.js';
import type { PanelMember } from './panel.entity.js';
import { panelErrors } from './panel.errors.js';
import type { CorrectScoreSheetInput, ScoreSheetInput } from './panel.inputs.js';
import { assertSitting } from './panel.policy.js';
import { scoreViolations, type CriterionPoints } from './panel.rules.js';
import { PanelTiesReader } from './panel-ties.reader.js';
import {
  beginCorrection,
  draftSheet,
  handInSheet,
  removeScores,
  sheetToCorrect,
  writeScores,
} from './panel.statements.js';

/** What the acts on a sheet answer. */
export interface ScoreSheetReference {
  readonly projectId: string;
  readonly bidId: string;
}

/** Finds or makes the sheet that scores are written into. @returns its id */
type SheetFor = (seat: PanelMember, scores: readonly CriterionPoints[]) => Promise<string>;

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
    return this.write(actor, 'saveScoreSheet', input, (seat) => this.firstFor(seat, input));
  }

  /** Hands a sheet in: it must be complete, and stays. @throws DomainError with everything wrong with it */
  submit(actor: Actor, input: ScoreSheetInput): Promise<ScoreSheetReference> {
    return this.write(actor, 'submitScoreSheet', input, (seat) => this.firstFor(seat, input));
  }

  /**
   * Hands another sheet in, in the place of one that stays on record, while not all of the lot are in. Nobody but the evaluator knows any
   * of its points then; once a lot was ranked they are known, and nothing is corrected, whatever becomes of the ranking (docs/adr/0021).
   * @throws DomainError with everything wrong with it
   */
  correct(actor: Actor, input: CorrectScoreSheetInput): Promise<ScoreSheetReference> {
    return this.write(actor, 'correctScoreSheet', input, (seat, scores) => this.correctionFor(seat, input, scores));
  }

  private async write(
    actor: Actor,
    key: 'saveScoreSheet' | 'submitScoreSheet' | 'correctScoreSheet',
    { projectId, bidId, scores: given }: ScoreSheetInput,
    sheetFor: SheetFor,
  ): Promise<ScoreSheetReference> {
    const begun = await this.acts.onBid(actor, key, bidId, projectId);
    const { project, lot, members } = begun;
    const seat = assertSitting(actor, members, project);
    const scores = given.map(({ criterionId, points, reason }) => ({ criterionId, points, reason: reason ?? '' }));
    await this.ties.assertFree(project, actor.accountId);
    const handsIn = key !== 'saveScoreSheet';
    const qualification = {
      panelQualifies: panelQualifies(await this.rules.ofProject(project), project),
      reviewed: lot.qualificationReviewedAt !== null,
    };
    assertNoViolations([
      ...(handsIn ? scoringViolations(qualification) : []),
      ...scoreViolations(project.criteria, scores, handsIn),
    ]);
    const sheetId = await sheetFor(seat, scores);
    await this.database.query(removeScores, [sheetId]);
    await this.database.query(writeScores, [
      sheetId,
      scores.map(({ criterionId }) => criterionId),
      scores.map(({ points }) => points),
      scores.map(({ reason }) => reason),
    ]);
    if (handsIn) await this.database.query(handInSheet, [sheetId]);
    await this.acts.record(begun, {}, { number: seat.number, bidId });
    return { projectId, bidId };
  }

  private async firstFor(seat: PanelMember, { bidId }: ScoreSheetInput): Promise<string> {
    const [sheet] = await this.database.query(draftSheet, [newId(), seat.id, bidId]);
    if (!sheet) throw new DomainError(panelErrors.SHEET_ALREADY_SUBMITTED(['bidId']));
    return sheet.id;
  }

  private async correctionFor(
    seat: PanelMember,
    { bidId, correction }: CorrectScoreSheetInput,
    scores: readonly CriterionPoints[],
  ): Promise<string> {
    const earlier = await this.database.queryOne(sheetToCorrect, [seat.id, bidId]);
    if (!earlier) throw new DomainError(panelErrors.SHEET_NOT_SUBMITTED(['bidId']));
    assertNoViolations([
      ...sheetCorrectionViolations({ submitted: true, final: earlier.final }),
      ...correctedOftenViolations(earlier.corrections),
      ...unchangedViolations(earlier.scores, scores),
    ]);
    const id = newId();
    await this.database.query(beginCorrection, [id, seat.id, bidId, earlier.id, correction]);
    return id;
  }
}
