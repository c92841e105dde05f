import { drawEntriesHash, type EvaluationInput, type EvaluationResult } from '@chengjie/evaluation';
import type { Actor } from '@chengjie/platform';
import type { EndReason, ProjectStatus, RecusalGround } from '@chengjie/procurement';
import type { BidContent } from '@chengjie/sealing';
import type { ProjectKey } from '@chengjie/sealing/node';
import { later } from '../generator/calendar.js';
import type { ChosenBidder } from './bidders.js';
import type { PlannedFinding } from './findings.js';
import type { BidSketch, Scenario } from './scenario.js';
import type { Terms } from './terms.js';
import type { Timeline } from './timeline.js';

/** What is sealed, and the keys it is sealed with. */
export interface ProjectSecrets {
  readonly key: ProjectKey;
  readonly sealedKey: Buffer;
  readonly drawSecret: string;
  readonly drawCommitment: string;
}

/** One act on a bid that gave a receipt. */
export interface PlannedRevision {
  readonly act: 'SUBMITTED' | 'REPLACED' | 'WITHDRAWN';
  readonly at: Date;
  readonly receiptNumber: string;
  readonly contentHash: string;
}

/** Of which revision the content is that is in: a withdrawal changes none. */
export function sealedRevisionOf(revisions: readonly PlannedRevision[]): PlannedRevision {
  const sealed = revisions.findLast(({ act }) => act !== 'WITHDRAWN');
  if (!sealed) throw new Error('A bid begins with a submission');
  return sealed;
}

/** In which capacity one bids who may name a performer. */
export function capacityOf(performer: object | null): 'SELF' | 'VIA_FEDERATION' {
  return performer ? 'VIA_FEDERATION' : 'SELF';
}

/** What the bidders bring to the draws of a lot; null while it is sealed. */
export function drawEntriesHashOf(projectId: string, lotId: string, opened: readonly PlannedBid[]): string | null {
  if (opened.length === 0) return null;
  const entries = opened.map(({ id, content }) => ({ bidId: id, secret: content.drawSecret }));
  return drawEntriesHash({ projectId, lotId, entries });
}

/** A bid with all of its acts. */
export interface PlannedBid extends ChosenBidder {
  readonly id: string;
  readonly sketch: BidSketch;
  readonly actor: Actor;
  readonly content: BidContent;
  readonly ciphertext: Buffer;
  readonly revisions: readonly PlannedRevision[];
}

/** What became of a bid at the opening and in the review. */
export interface PlannedOpenedBid extends PlannedBid {
  readonly federation: boolean;
  readonly invalid: { readonly code: string; readonly zh: string; readonly en: string } | null;
  /** The finding that made it invalid; null where none did. */
  readonly findingId: string | null;
}

/** A seat on the panel. */
export interface PlannedSeat {
  readonly id: string;
  readonly number: number;
  readonly evaluator: Actor;
  readonly appointedAt: Date;
  readonly recused: { readonly at: Date; readonly ground: RecusalGround; readonly reason: string } | null;
}

/** A score sheet with its scores; a draft has no instant of submission. */
export interface PlannedSheet {
  readonly id: string;
  readonly seat: PlannedSeat;
  readonly bidId: string;
  readonly submittedAt: Date | null;
  readonly scores: readonly { readonly criterionId: string; readonly points: string; readonly reason: string }[];
  /** What its evaluator had handed in before it, and what was wrong with that. */
  readonly corrects?: Pick<PlannedSheet, 'id' | 'scores'> & { readonly submittedAt: Date; readonly correction: string };
}

/** The one evaluation of a project, and the award that followed. */
export interface PlannedEvaluation {
  readonly id: string;
  readonly awardId: string;
  readonly at: Date;
  readonly input: EvaluationInput;
  readonly result: EvaluationResult;
}

/** A project as published, with its bids still sealed. */
export interface SealedProject {
  readonly id: string;
  readonly lotId: string;
  readonly scenario: Scenario;
  readonly terms: Terms;
  readonly timeline: Timeline;
  readonly buyer: Actor;
  readonly secrets: ProjectSecrets;
  readonly bids: readonly PlannedBid[];
}

/** A whole project. */
export interface PlannedProject extends SealedProject {
  readonly status: ProjectStatus;
  /** Empty while the bids are sealed. */
  readonly opened: readonly PlannedOpenedBid[];
  readonly seats: readonly PlannedSeat[];
  readonly findings: readonly PlannedFinding[];
  readonly sheets: readonly PlannedSheet[];
  readonly evaluation: PlannedEvaluation | null;
  readonly end: { readonly at: Date; readonly reason: EndReason } | null;
}

/** When the buyer completed its qualification review, which comes before all scores; null where it did not, or where the panel reviews. */
export function qualifiedAtOf({ terms, timeline, sheets, evaluation }: PlannedProject): Date | null {
  const reached = sheets.length > 0 || (evaluation !== null && !evaluation.result.failure);
  return reached && terms.rules.qualificationReview !== 'PANEL' ? later(timeline.reviewAt, 3) : null;
}
