import type { Bilingual } from '@chengjie/kernel';

/**
 * Versions of these rules, oldest first; that of a result is stored with its award. A new one comes whenever the same input
 * could give another result. All of them can still be computed, so that every published result can be repeated.
 *
 * 1.0.0: the first. 1.1.0: a counterfactual has changed where chances differ, not where a draw's outcome does; whom
 * preferential places stand above is said once for each group. 2.0.0: one seed over all opened bids of the lot instead of one
 * over the drawn bids of each draw, so that taking out a bid draws nothing anew. 2.1.0: the input names its procedure, so that
 * a consultation without technical criteria is refused, and technical criteria elsewhere. 2.2.0: the input names its regime too, and
 * the texts of a result are in the words of its procedure.
 */
export const ENGINE_VERSIONS = ['1.0.0', '1.1.0', '2.0.0', '2.1.0', '2.2.0'] as const;
export type EngineVersion = (typeof ENGINE_VERSIONS)[number];

/** The version by which new results are computed. */
export const ENGINE_VERSION: EngineVersion = '2.2.0';

/** Name and version of the form in which each version gives its results. */
export const RESULT_SCHEMAS = {
  '1.0.0': 'chengjie.evaluation-result/1',
  '1.1.0': 'chengjie.evaluation-result/2',
  '2.0.0': 'chengjie.evaluation-result/3',
  '2.1.0': 'chengjie.evaluation-result/3',
  '2.2.0': 'chengjie.evaluation-result/3',
} as const satisfies Record<EngineVersion, string>;

/** Whether each draw had a seed of its own, over the bids that were drawn. */
export function hasSeedForEachDraw(version: EngineVersion): boolean {
  return version === '1.0.0' || version === '1.1.0';
}

/** Whether a version tells of every procedure in words of tenders. */
export function speaksOfTender(version: EngineVersion): boolean {
  return ENGINE_VERSIONS.indexOf(version) < ENGINE_VERSIONS.indexOf('2.2.0');
}

/** Whether something names a version of these rules. */
export function isEngineVersion(value: unknown): value is EngineVersion {
  return (ENGINE_VERSIONS as readonly unknown[]).includes(value);
}

/** Why a lot failed. `ALL_OVER_CEILING`: every bid not invalid otherwise asks more than the budget (政府采购法 36(3)). */
export type FailureCode = 'TOO_FEW_VALID_BIDS' | 'ALL_OVER_CEILING';

export interface Failure {
  readonly code: FailureCode;
  readonly reason: Bilingual;
}

/** One criterion of one bid. All points are decimals with 2 places. */
export interface CriterionScore {
  readonly criterionId: string;
  readonly maxPoints: string;
  /** By evaluator id; recused evaluators do not appear. */
  readonly sheets: readonly { readonly evaluatorId: string; readonly points: string }[];
  /** The exact mean of the sheets, rounded half up once: this published number is the one that is compared. */
  readonly average: string;
}

/** The published scores of one valid bid. */
export interface BidScore {
  readonly bidId: string;
  /** By criterion id. */
  readonly criteria: readonly CriterionScore[];
  /** Base price ÷ evaluated price × price weight, rounded half up; `null` where the price is not scored. */
  readonly priceScore: string | null;
  /** Sum of the published components; `null` for the lowest evaluated price, which scores nothing. */
  readonly total: string | null;
}

/** One place of the ranking. */
export interface RankedBid {
  /** From 1, without gaps or shared places. */
  readonly place: number;
  readonly bidId: string;
  readonly bidderId: string;
  readonly bidderName: string;
  readonly federation: boolean;
  readonly bidPriceFen: number;
  readonly evaluatedPriceFen: number;
  readonly total: string | null;
  /** The federation step put this federation above a non-federation of its group. */
  readonly preferentialPlace: boolean;
}

/** What is compared. Points as `"90.00"`, prices in yuan as `"80000.00"`, federation `"true"`/`"false"`, draw hash in hex. */
export type Measure =
  'TOTAL_SCORE' | 'BID_PRICE' | 'EVALUATED_PRICE' | 'TECHNICAL_SCORE' | 'FEDERATION' | 'CRITERION_SCORE' | 'DRAW_HASH';

/** The kind of step that decided; `TECHNICAL` occurs in competitive consultations only. */
export type DecidingStep = 'SCORE' | 'PRICE' | 'TECHNICAL' | 'FEDERATION' | 'CRITERION' | 'DRAW';

/** Why the upper of two neighbours stands above the lower: exactly one step, the first that told them apart. */
export interface Decision {
  readonly higherBidId: string;
  readonly lowerBidId: string;
  readonly step: DecidingStep;
  readonly measure: Measure;
  readonly higherValue: string;
  readonly lowerValue: string;
  /** Index into the input's tie ladder; `null` when the method's own order decided. */
  readonly ladderStepIndex: number | null;
  /** The criterion of a `CRITERION` step, else `null`. */
  readonly criterionId: string | null;
  readonly explanation: Bilingual;
}

/** One ladder step at work on bids that nothing before it had told apart. */
export interface LadderApplication {
  readonly ladderStepIndex: number;
  readonly step: 'FEDERATION' | 'CRITERION' | 'DRAW';
  /** The bids it was applied to, by id. */
  readonly bidIds: readonly string[];
  /** What it made of them, best first; a single part means that it told nobody apart. */
  readonly parts: readonly (readonly string[])[];
}

/** Bids that the method's own order leaves equal: the policy's "equal terms" (同等条件), without any judgement. */
export interface TieGroup {
  readonly firstPlace: number;
  readonly lastPlace: number;
  /** In order of place. */
  readonly bidIds: readonly string[];
  /** The published values in which they are equal. */
  readonly equalIn: readonly { readonly measure: Measure; readonly value: string }[];
  /** Do at least two of them ask the same bid price? Always false for a fixed price, where the notice sets it. */
  readonly equalPrices: boolean;
  readonly steps: readonly LadderApplication[];
}

/** What all draws of a lot rest on: with the secrets of the input's bids, everything needed to repeat them by hand. */
export interface LotDrawSeed {
  readonly buyerSecret: string;
  readonly buyerCommitment: string;
  /** SHA-256 in hex over ids and secrets of all opened bids, published with the opening; see `drawEntriesHash`. */
  readonly entriesHash: string;
  /** SHA-256 in hex; see `drawSeed` for its preimage. */
  readonly seed: string;
}

/** One draw. */
export interface Draw {
  readonly ladderStepIndex: number;
  /** Lowest hash first: SHA-256 of the seed's 32 bytes followed by the bid id in UTF-8. */
  readonly order: readonly { readonly bidId: string; readonly hash: string }[];
  /** In results of forms 1 and 2 only, as all that follows: the draw had a seed of its own; see `groupDrawSeed`. */
  readonly projectId?: string;
  readonly lotId?: string;
  readonly buyerSecret?: string;
  readonly buyerCommitment?: string;
  /** The drawn bids and their secrets, by bid id; no other bid entered the seed. */
  readonly entries?: readonly { readonly bidId: string; readonly secret: string }[];
  readonly seed?: string;
}

/** Where a bid would have stood without the federation step. */
export interface CounterfactualPlace {
  readonly bidId: string;
  /** The place it has. */
  readonly place: number;
  /** Without the step: one certain place (`from` = `to`), or a draw over these places. */
  readonly from: number;
  readonly to: number;
  /** Chance of *each* of these places, an exact fraction: `"1"`, `"1/2"`, `"1/3"`. A draw is never replayed. */
  readonly chance: string;
}

/** A group, or part of one, in which the federation step really put federations above others. */
export interface PreferentialGroup {
  readonly tieGroupIndex: number;
  readonly ladderStepIndex: number;
  readonly firstPlace: number;
  readonly lastPlace: number;
  /** In order of place; all above the others. */
  readonly federationBidIds: readonly string[];
  readonly otherBidIds: readonly string[];
  readonly counterfactual: {
    /** Of the whole group, in order of place. */
    readonly places: readonly CounterfactualPlace[];
    /** Would anybody's chances have been others without the step? False where later steps would have said the same. */
    readonly changed: boolean;
    readonly explanation: Bilingual;
  };
}

/** A place that a federation has because the federation step put it above a non-federation of its group. */
export interface PreferentialPlace {
  readonly place: number;
  readonly bidId: string;
  /** Index into `preferentialGroups`. */
  readonly preferentialGroupIndex: number;
  /**
   * In results of form 1 only, in order of place: the non-federations it was put above. They are the `otherBidIds` of its
   * group, and a list for each federation grows with the square of the bids.
   */
  readonly aboveBidIds?: readonly string[];
  /** For the supervisor: it and one of those asked the same price, a known red flag of collusion. False for a fixed price. */
  readonly equalPrices: boolean;
}

/** A bid that is not ranked. */
export interface ExcludedBid {
  readonly bidId: string;
  readonly bidderId: string;
  readonly bidderName: string;
  readonly code: string;
  readonly reason: Bilingual;
}

/** The paragraph from which a bidder understands its place. */
export interface BidExplanation {
  readonly bidId: string;
  /** `null` for an excluded bid or a failed lot. */
  readonly place: number | null;
  readonly text: Bilingual;
}

/** The ranking of one lot with everything that explains it, as plain JSON. */
export interface EvaluationResult {
  readonly schema: (typeof RESULT_SCHEMAS)[EngineVersion];
  readonly engineVersion: string;
  /** SHA-256 in hex of the input's canonical form (`canonicalInput`). */
  readonly inputHash: string;
  readonly outcome: 'RANKED' | 'FAILED';
  /** `null` when ranked. */
  readonly failure: Failure | null;
  /** Lowest evaluated price among the valid bids, whole fen; `null` where the price is not scored, or failed. */
  readonly basePriceFen: number | null;
  readonly validBidCount: number;
  /** By bid id; empty when failed. */
  readonly scores: readonly BidScore[];
  /** By place; empty when failed. */
  readonly ranking: readonly RankedBid[];
  /** `decisions[i]` stands between places i + 1 and i + 2. */
  readonly decisions: readonly Decision[];
  /** By place. */
  readonly tieGroups: readonly TieGroup[];
  /** By place of the drawn bids. */
  readonly draws: readonly Draw[];
  /** Of all draws; `null` when nothing was drawn. Results of forms 1 and 2 have none: each of their draws has a seed. */
  readonly drawSeed?: LotDrawSeed | null;
  readonly preferentialGroups: readonly PreferentialGroup[];
  /** By place. When the buyer goes on to the next in rank, the entry of that place tells whether the award is preferential. */
  readonly preferentialPlaces: readonly PreferentialPlace[];
  /** The preferential place that wins, i.e. place 1; `null` when the step did not decide it. */
  readonly preferentialAward: PreferentialPlace | null;
  /** By bid id. */
  readonly excluded: readonly ExcludedBid[];
  /** By place, then the excluded by bid id. */
  readonly bidExplanations: readonly BidExplanation[];
}
