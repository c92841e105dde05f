import type { Bilingual } from '@chengjie/kernel';
import type { Period } from '../working-days.js';

/** Category of purchase (采购类别): statutory, below the threshold of statutory procurement, or grant. */
export type Regime = 'STATUTORY' | 'BELOW_THRESHOLD' | 'GRANT';

/** Procedure of purchase (采购方式). */
export type Procedure = 'OPEN_TENDER' | 'INVITED_TENDER' | 'COMPETITIVE_CONSULTATION' | 'NEGOTIATION' | 'SINGLE_SOURCE';

/** How bids are compared (评审方法); the names are those of the evaluation library. */
export type RankingMethod = 'COMPREHENSIVE_SCORING' | 'LOWEST_EVALUATED_PRICE' | 'FIXED_PRICE';

/** What a method's own order looks at, before the tie ladder: scores high to low, prices low to high. */
export type RankingMeasure = 'TOTAL_SCORE' | 'BID_PRICE' | 'EVALUATED_PRICE' | 'TECHNICAL_SCORE';

/** How sure a rule is: the policy's own text, statute, ministry order or notice, or our own decision (domain.md). */
export type Certainty = 'P' | 'L' | 'O' | 'D';

/** Where a rule comes from. */
export interface RuleSource {
  /** Full name with its number, in Chinese as cited. */
  readonly document: string;
  /** Given only where it is certain. */
  readonly article?: string;
  readonly certainty: Certainty;
  /** What a reader must know to apply it, in Chinese. */
  readonly note?: string;
}

/** A source for each rule: a rule without one does not compile. */
export type SourcesOf<Values> = { readonly [Rule in keyof Values]: RuleSource };

/** What a pack says of one procedure in one regime. */
export interface ProcedureValues {
  /** Least time from publication of the documents to the deadline for bids. */
  readonly deadline: Period;
  /** Least time during which the documents can be had. */
  readonly documentPeriod: Period;
  /** How long the notice stays up at least. */
  readonly noticePeriod: Period;
  /** An amendment that bears on the bids must leave this much until the deadline, or the deadline moves. */
  readonly amendmentLead: Period;
  /** With fewer bids in at the deadline nothing is opened and the lot fails. */
  readonly minimumBids: number;
  /** With fewer valid bids after review the lot fails. */
  readonly minimumValidBids: number;
  readonly panel: { readonly minimum: number; readonly odd: boolean };
  /** The methods that may be chosen, the usual one first. */
  readonly methods: readonly RankingMethod[];
  /** The order of each method; those of methods that may not be chosen here are never read. */
  readonly ranking: Readonly<Record<RankingMethod, readonly RankingMeasure[]>>;
  /** Bounds of the price weight in comprehensive scoring of services, points of 100; 100 means no upper bound. */
  readonly priceWeight: { readonly minimum: number; readonly maximum: number };
}

/** A procedure that may be used. */
export interface AllowedProcedure extends ProcedureValues {
  readonly allowed: true;
  readonly sources: SourcesOf<ProcedureValues>;
}

/** A procedure that the regime does not have. */
export interface ForbiddenProcedure {
  readonly allowed: false;
  readonly reason: Bilingual;
  readonly source: RuleSource;
}

/** When a bid is so low that the bidder must explain it; percentages of bid prices, compared strictly. */
export interface AbnormallyLowBidRule {
  /** The panel may ask on its own judgement. */
  readonly panelJudgement: boolean;
  /** `null` before the notice that introduced figures. */
  readonly thresholds: {
    readonly ofMeanOfCompliantBidsPercent: number;
    readonly ofNextLowestBidPercent: number;
    readonly ofCeilingPercent: number;
    /** The documents may raise each figure up to this. */
    readonly raisedToAtMostPercent: number;
  } | null;
}

/** When a notice has the tie-ladder step FEDERATION (policy 三(二)). */
export interface FederationStepPolicy {
  /** Required when all money is a civil-affairs department's and only social organizations may bid. */
  readonly requiredForCivilAffairsMoney: boolean;
  /** Other purchases have it only if their notice states it. */
  readonly mayBeStatedByOthers: boolean;
  /** Grants are applications, not purchases: they never have it. */
  readonly regimes: readonly Regime[];
}

/** What a pack says once for all procedures. */
export interface CommonValues {
  /** From the end of the evaluation to the report at the buyer. */
  readonly evaluationReport: Period;
  /** From the report to the buyer's decision for the candidates in rank order. */
  readonly awardDecision: Period;
  /** From the decision to award notice and award letter. */
  readonly awardNotice: Period;
  /** How long the award notice stays up; challenges to the result count from its end. */
  readonly awardNoticePeriod: Period;
  readonly challenge: Period;
  readonly challengeReply: Period;
  readonly complaint: Period;
  readonly complaintDecision: Period;
  /** From the award letter to the signed contract. */
  readonly signing: Period;
  readonly contractPublication: Period;
  readonly contractTermMaxYears: number;
  readonly contractIncreaseMaxPercent: number;
  readonly bidBondMaxPercent: number;
  readonly performanceBondMaxPercent: number;
  /** Years during which ties to a bidder make an evaluator or official stand down. */
  readonly conflictYears: number;
  readonly recordYears: number;
  readonly ratingYears: number;
  /** Whether an organization on the serious list 严重违法失信名单 is barred. */
  readonly seriousListBars: boolean;
  /** Whether only listed organizations may bid in statutory purchases: never, a catalog is evidence, no entry ticket. */
  readonly listingRequired: boolean;
  readonly abnormallyLowBid: AbnormallyLowBidRule;
  readonly federationStep: FederationStepPolicy;
}

/**
 * The rules in force in a region during a time, as data: the law is revised, so no number of it is a constant in code.
 * A project keeps the id of the pack of its publication date; packs are never changed after use, only followed by others.
 */
export interface RulePack extends CommonValues {
  readonly id: string;
  readonly version: number;
  readonly title: Bilingual;
  /** A region code, or CN for the country. */
  readonly region: string;
  /** First and last day in force, Asia/Shanghai, YYYY-MM-DD; `null` while nothing has replaced it. */
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  /** What changed with this pack. */
  readonly changes: Bilingual;
  readonly procedures: Readonly<Record<Regime, Readonly<Record<Procedure, AllowedProcedure | ForbiddenProcedure>>>>;
  readonly sources: SourcesOf<CommonValues>;
}
