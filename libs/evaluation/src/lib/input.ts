import type { Bilingual } from '@chengjie/kernel';

/** Name and version of the input's form; a change that old readers would misread gets a new number. */
export const INPUT_SCHEMA = 'chengjie.evaluation/1';

/**
 * How bids are compared (评审方法).
 * - `COMPREHENSIVE_SCORING` 综合评分法: total score, high to low; then bid price, low to high.
 * - `LOWEST_EVALUATED_PRICE` 最低评标价法: evaluated price, low to high; nothing is scored.
 * - `FIXED_PRICE` 固定价格: the notice fixes the price, total score only.
 */
export type EvaluationMethod = 'COMPREHENSIVE_SCORING' | 'LOWEST_EVALUATED_PRICE' | 'FIXED_PRICE';

/** Procedure of purchase (采购方式). */
export type PurchaseProcedure =
  'OPEN_TENDER' | 'INVITED_TENDER' | 'COMPETITIVE_CONSULTATION' | 'NEGOTIATION' | 'SINGLE_SOURCE';

/** Under what a purchase is made; a grant (资助) has words of its own. */
export type PurchaseRegime = 'STATUTORY' | 'BELOW_THRESHOLD' | 'GRANT';

/** One criterion that evaluators score by points; the price is not among them. */
export interface Criterion {
  readonly id: string;
  readonly name: Bilingual;
  /** Most points it can bring, above zero, decimal with at most 2 places. */
  readonly maxPoints: string;
}

/** One step of the tie ladder as printed in the notice. A step that is not printed does not exist. */
export type LadderStep =
  | { readonly step: 'FEDERATION' }
  | { readonly step: 'CRITERION'; readonly criterionId: string; readonly prefer: 'HIGHER' }
  | { readonly step: 'DRAW' };

/** An evaluator by a pseudonym the panel's office keeps; names are sealed until the award and have no place here. */
export interface Evaluator {
  readonly id: string;
  /** A recused evaluator's sheets are dropped, all of them. */
  readonly recused: boolean;
}

/** Why the buyer or the panel found a bid invalid. */
export interface Invalidity {
  /** SCREAMING_CASE, from the deciding office's list; `OVER_CEILING` is ours. */
  readonly code: string;
  readonly reason: Bilingual;
}

/** One opened bid of the lot. */
export interface EvaluatedBid {
  readonly id: string;
  readonly bidderId: string;
  readonly bidderName: string;
  /** Entered in the register as 社区社会组织联合会 *as recorded at the bid deadline*, in either capacity of the bid. */
  readonly federation: boolean;
  /** Bid price 投标报价 (in a consultation the last one), whole fen, at least 1. */
  readonly bidPriceFen: number;
  /** Evaluated price 评标价: the bid price after the adjustments that the documents name, whole fen, at least 1. */
  readonly evaluatedPriceFen: number;
  /** `null` for a valid bid. Bids above the ceiling need not be marked: the evaluation finds them. */
  readonly invalid: Invalidity | null;
  /** The random secret that came with the sealed bid, invalid ones too: all of them make the seed. 16–64 bytes, lower-case hex. */
  readonly drawSecret: string;
}

/** What one evaluator gave one bid for one criterion. */
export interface ScoreSheet {
  readonly evaluatorId: string;
  readonly bidId: string;
  readonly criterionId: string;
  /** From 0 to the criterion's `maxPoints`, decimal with at most 2 places. */
  readonly points: string;
}

/** The buyer's part of the draw. */
export interface DrawRevelation {
  /** What the buyer published with the notice: `drawCommitment(secret)`, 32 bytes in lower-case hex. */
  readonly commitment: string;
  /** Revealed only after reviews and sheets are closed, published with the award: 16–64 bytes, lower-case hex. */
  readonly secret: string;
  /**
   * What was published with the opening: `drawEntriesHash` of all opened bids, 32 bytes in lower-case hex. Absent of lots that were
   * opened before it was.
   */
  readonly entriesHash?: string;
}

/**
 * Everything the ranking of one lot depends on, as plain JSON: no clock, no database. Lists are sets (their order
 * never matters), except `tieLadder`, whose order is the one printed. Unknown fields are refused.
 */
export interface EvaluationInput {
  readonly schema: typeof INPUT_SCHEMA;
  readonly projectId: string;
  readonly lotId: string;
  /** The dated rule pack the procurement was published under; recorded, not read. */
  readonly rulePackId: string;
  readonly method: EvaluationMethod;
  /**
   * The procedure of the notice: with it a consultation must name technical criteria, and no other procedure may. Absent of
   * notices that were printed before criteria could be marked as technical; those are ranked as they were printed.
   */
  readonly procedure?: PurchaseProcedure;
  /** With the procedure it says in which words the result is told. Absent of inputs from before 2.2.0. */
  readonly regime?: PurchaseRegime;
  /** The published budget of the lot: a bid price strictly above it is invalid (政府采购法 36). Whole fen. */
  readonly ceilingFen: number;
  /** Points for the price, decimal with at most 2 places; `"0"` unless the method is comprehensive scoring. */
  readonly priceWeight: string;
  /** With the price weight they sum up to exactly 100; empty for the lowest evaluated price. */
  readonly criteria: readonly Criterion[];
  /**
   * Competitive consultation only (财库〔2014〕214号, 25): criteria whose sum is the technical merit that, after score and
   * last price, still belongs to the method's own order and so comes before the ladder. Absent or empty elsewhere.
   */
  readonly technicalCriterionIds?: readonly string[];
  readonly tieLadder: readonly LadderStep[];
  readonly evaluators: readonly Evaluator[];
  /** With fewer valid bids the lot fails; at least 1, from the rule pack. */
  readonly minimumValidBids: number;
  /** Every bid that was opened, invalid ones included. */
  readonly bids: readonly EvaluatedBid[];
  readonly sheets: readonly ScoreSheet[];
  /** `null` as long as the buyer's secret is sealed: then a tie that reaches `DRAW` is an input problem. */
  readonly draw: DrawRevelation | null;
}
