import type { Bilingual } from '@chengjie/kernel';

/** What is published about a lot and its project, as the public API gives it: money in yuan, points as decimal text. */
export interface PublishedLot {
  readonly projectId: string;
  readonly id: string;
  readonly status: string;
  readonly evaluationMethod: string;
  readonly procedure: string;
  /** The whole pack, and the fingerprint of what the notice was published under. */
  readonly rulePack: { readonly id: string; readonly value: unknown } | null;
  readonly rulePackHash: string | null;
  readonly priceWeight: string;
  readonly minimumValidBids: number | null;
  readonly criteria: readonly {
    readonly id: string;
    readonly maxPoints: string;
    /** Null of notices from before criteria could be marked. */
    readonly technical: boolean | null;
    readonly name: Bilingual;
  }[];
  readonly tieLadder: readonly { readonly step: string; readonly criterionId: string | null }[];
  readonly budget: PublishedAmount;
  readonly drawCommitment: string | null;
  readonly drawEntriesHash: string | null;
  readonly panel: readonly { readonly number: number; readonly recusedAt: string | null }[] | null;
  /** All of it, page after page. */
  readonly openingRecord: { readonly nodes: readonly PublishedBid[] } | null;
  /** All of them, page after page. */
  readonly rankedBids: { readonly nodes: readonly PublishedPlace[] } | null;
  readonly award: {
    /** With the name that the opening recorded: an organization may be called otherwise by now. */
    readonly bid: { readonly id: string; readonly bidderName: string };
    readonly bidder: { readonly id: string };
    readonly amount: PublishedAmount;
    readonly preferential: boolean;
  } | null;
  readonly evaluation: PublishedEvaluation | null;
}

/** Yuan with two decimals. */
export interface PublishedAmount {
  readonly amount: string;
}

/** A line of the opening record. */
export interface PublishedBid {
  readonly id: string;
  readonly bidder: { readonly id: string };
  /** As the opening recorded it. */
  readonly bidderName: string;
  readonly price: PublishedAmount | null;
  readonly status: string;
  readonly federation: boolean | null;
  readonly invalidReason: Bilingual | null;
  readonly invalidReasonCode: string | null;
}

/** A place of the ranking. */
export interface PublishedPlace {
  readonly id: string;
  readonly place: number;
  readonly totalScore: string | null;
  readonly priceScore: string | null;
  readonly scores: readonly {
    readonly criterionId: string;
    readonly sheets: readonly { readonly evaluator: string; readonly points: string }[];
  }[];
}

/** An evaluation with its input and result as they were stored. */
export interface PublishedEvaluation {
  readonly evaluatedAt: string;
  readonly engineVersion: string;
  readonly inputHash: string;
  readonly inputJson: unknown;
  readonly resultJson: unknown;
}
