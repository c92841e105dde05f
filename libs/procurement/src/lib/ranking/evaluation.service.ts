import { hash } from 'node:crypto';
import { evaluate, EvaluationInputError, type EvaluationInput, type EvaluationResult } from '@chengjie/evaluation';
import { assertNoViolations, canonicalJson, DomainError, newId, type Violation } from '@chengjie/kernel';
import { Database, Jobs, type Actor } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Sealing } from '@chengjie/sealing/node';
import { Injectable } from '@nestjs/common';
import { ProcurementActs } from '../acts/acts.service.js';
import { heldViolations, projectHeldUntil } from '../cancellation/cancellation-holds.js';
import { lowPriceViolations, openFindingViolations } from '../finding/finding.rules.js';
import { findingsUnderWay, pricesOfProjects } from '../finding/finding.statements.js';
import { unsealDrawSecret } from '../lot/draw-secret.js';
import type { Lot } from '../lot/lot.entity.js';
import type { PanelMember } from '../panel/panel.entity.js';
import { rankingMembers } from '../panel/panel.rules.js';
import { panelQualifies, panelSizeOf } from '../panel/frozen-rules.js';
import { PanelTiesReader } from '../panel/panel-ties.reader.js';
import type { Project } from '../project/project.entity.js';
import { evaluationInputOf } from './evaluation-input.js';
import type { EvaluateLotInput } from './ranking.inputs.js';
import { failureViolations } from './failing.rules.js';
import { lotFailing } from './ranking.jobs.js';
import { rankingErrors } from './ranking.errors.js';
import { endReasonOf, rankingViolations, storedPlaces, violationsOfInput } from './ranking.rules.js';
import {
  markInvalid,
  openedBids,
  rankingBefore,
  storeEvaluation,
  storeRanking,
  submittedPoints,
  withdrawRanking,
} from './ranking.statements.js';

/** Ranks the bids of a lot once all sheets are in, and again whenever something it rests on has changed. */
@Injectable()
export class Evaluations {
  constructor(
    private readonly database: Database,
    private readonly acts: ProcurementActs,
    private readonly sealing: Sealing,
    private readonly rules: RulesReader,
    private readonly ties: PanelTiesReader,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Computes and stores a ranking; with too few valid bids, or all over budget, the lot fails.
   * @throws DomainError CANCELLATION_OPEN; RANKING_STANDS; FAILS_AFTER_CORRECTIONS; LOW_PRICE_NOT_ASKED; naming every missing sheet and whatever else is wrong with panel or terms
   */
  async evaluate(actor: Actor, { lotId }: EvaluateLotInput): Promise<{ projectId: string }> {
    const begun = await this.acts.onLot(actor, 'evaluateLot', lotId);
    const { project, lot } = begun;
    assertNoViolations(heldViolations(await this.database.queryOne(projectHeldUntil, [project.id])));
    const { firstAt = null, ranked } = (await this.database.queryOne(rankingBefore, [lot.id])) ?? {};
    const members = rankingMembers(begun.members, firstAt);
    const bids = await this.database.query(openedBids, [project.id, lot.id]);
    const found = bids.some((bid) => bid.found);
    const evaluationInput = evaluationInputOf({
      project,
      lot,
      ...{ bids, members },
      points: await this.database.query(submittedPoints, [project.id, lot.id]),
      drawSecret: unsealDrawSecret(this.sealing, project, lot),
    });
    const result = await this.rank({ project, lot, found }, members, evaluationInput, firstAt === null);
    if (ranked) throw new DomainError(rankingErrors.RANKING_STANDS());
    const resultHash = sha256(canonicalJson(result));
    const { at } = await this.store(project.id, lot.id, evaluationInput, result, resultHash);
    if (result.failure) {
      const reason = endReasonOf(result.failure);
      if (found) await this.jobs.enqueue(lotFailing, { lotId });
      await this.acts.record(this.acts.following(begun, 'failEvaluation'), { at, end: reason }, { lotId, reason });
    } else await this.acts.record(begun, { at }, { lotId, resultHash });
    return { projectId: project.id };
  }

  /**
   * Panel and ties matter where something is ranked, or fails by what was found: a lot that the opening left too few bids for fails without
   * them, but not before open findings. A ranking that is made anew is of the panel that made the first.
   */
  private async rank(
    { project, lot, found }: { readonly project: Project; readonly lot: Lot; readonly found: boolean },
    members: readonly PanelMember[],
    input: EvaluationInput,
    first: boolean,
  ): Promise<EvaluationResult> {
    const { result, violations } = tryEvaluating(input);
    const open = openFindingViolations(await this.database.query(findingsUnderWay, [project.id]), input.lotId);
    if (result?.failure && !found) {
      assertNoViolations(open);
      return result;
    }
    const pack = await this.rules.ofProject(project);
    const facts = {
      ...{ members, size: panelSizeOf(pack, project), first },
      ...{ panelQualifies: panelQualifies(pack, project), reviewed: lot.qualificationReviewedAt !== null },
      ...(await this.ties.ofRanking(project, input.lotId)),
    };
    const { exerciseFactor } = project;
    const correctable = { members, exerciseFactor, reviewedAt: lot.qualificationReviewedAt };
    const against = result?.failure
      ? failureViolations(facts, correctable, await this.database.now())
      : [...rankingViolations(facts), ...(await this.unaskedPrices(project.id, lot.id)), ...violations];
    assertNoViolations([...open, ...against]);
    return result as EvaluationResult;
  }

  private async unaskedPrices(projectId: string, lotId: string): Promise<Violation[]> {
    const lots = await this.database.query(pricesOfProjects, [[projectId]]);
    return lowPriceViolations(lots.find((lot) => lot.lotId === lotId)?.prices ?? null);
  }

  private async store(
    projectId: string,
    lotId: string,
    input: EvaluationInput,
    result: EvaluationResult,
    resultHash: string,
  ) {
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
      resultHash,
    ]);
    await this.database.query(withdrawRanking, [[lotId]]);
    await this.database.query(storeRanking, [lotId, id, JSON.stringify(storedPlaces(result))]);
    const excluded = result.excluded.map(({ bidId, code, reason }) => ({ bidId, reason: { code, ...reason } }));
    await this.database.query(markInvalid, [JSON.stringify(excluded)]);
    return stored as { run: number; at: Date };
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
