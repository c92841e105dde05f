import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { drawCommitment } from '../lib/draw.js';
import {
  INPUT_SCHEMA,
  type EvaluatedBid,
  type EvaluationInput,
  type Invalidity,
  type LadderStep,
} from '../lib/input.js';

/** A bid as a test writes it; prices in whole yuan. */
export interface BidLine {
  readonly id: string;
  readonly price: number;
  /** Points of each evaluator for the criterion `quality`; one text means that all gave the same. */
  readonly quality?: string | readonly string[];
  readonly evaluatedPrice?: number;
  readonly federation?: boolean;
  readonly invalid?: Invalidity;
}

export const FEDERATION: LadderStep = { step: 'FEDERATION' };
export const DRAW: LadderStep = { step: 'DRAW' };

export function criterionStep(criterionId: string): LadderStep {
  return { step: 'CRITERION', criterionId, prefer: 'HIGHER' };
}

/** A secret that tests can repeat: 16 bytes that follow from a text. */
export function secretFor(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);
}

/** The buyer's commitment and secret that follow from a text. */
export function drawFor(text: string): NonNullable<EvaluationInput['draw']> {
  const secret = secretFor(text);
  return { commitment: drawCommitment(secret), secret };
}

export const QUALITY = { id: 'quality', name: { zh: '服务质量', en: 'Service quality' }, maxPoints: '80' };

/** Comprehensive scoring with price 20 and quality 80, three evaluators, ladder FEDERATION then DRAW, unless said otherwise. */
export function lotOf(lines: readonly BidLine[], changes: Partial<EvaluationInput> = {}): EvaluationInput {
  const evaluators = changes.evaluators ?? ['e1', 'e2', 'e3'].map((id) => ({ id, recused: false }));
  return {
    schema: INPUT_SCHEMA,
    projectId: 'project-1',
    lotId: 'lot-1',
    rulePackId: 'rules-1',
    method: 'COMPREHENSIVE_SCORING',
    ceilingFen: 20_000_000,
    priceWeight: '20',
    criteria: [QUALITY],
    tieLadder: [FEDERATION, DRAW],
    evaluators,
    minimumValidBids: 1,
    bids: lines.map(bidOf),
    sheets: lines.flatMap(({ id, quality }) =>
      quality === undefined
        ? []
        : evaluators.map((evaluator, index) => ({
            evaluatorId: evaluator.id,
            bidId: id,
            criterionId: 'quality',
            points: typeof quality === 'string' ? quality : (quality[index] ?? '0'),
          })),
    ),
    draw: drawFor('buyer'),
    ...changes,
  };
}

/** The same of an input that says what it is: an open tender. */
export function tenderOf(lines: readonly BidLine[], changes: Partial<EvaluationInput> = {}): EvaluationInput {
  return lotOf(lines, { procedure: 'OPEN_TENDER', regime: 'STATUTORY', ...changes });
}

function bidOf({ id, price, evaluatedPrice = price, federation = false, invalid }: BidLine): EvaluatedBid {
  return {
    id,
    bidderId: `bidder-${id}`,
    bidderName: `组织${id}`,
    federation,
    bidPriceFen: price * 100,
    evaluatedPriceFen: evaluatedPrice * 100,
    invalid: invalid ?? null,
    drawSecret: secretFor(`bid ${id}`),
  };
}
