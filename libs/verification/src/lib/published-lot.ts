import type { Bilingual } from '@chengjie/kernel';

/** What is published about a lot and its project, as the public API gives it: money in yuan, points as decimal text. */
export interface PublishedLot {
  readonly projectId: string;
  readonly id: string;
  readonly status: string;
  readonly deadlineAt: string | null;
  /** Exercises are warned of nothing. */
  readonly exercise: boolean;
  readonly openedAt: string | null;
  /** What the page of its project says that gives cause to look at it. */
  readonly warnings: readonly { readonly code: string }[];
  readonly evaluationMethod: string;
  readonly regime: string;
  readonly procedure: string;
  /** The whole pack, and the fingerprint of what the notice was published under. */
  readonly rulePack: { readonly id: string; readonly value: unknown } | null;
  readonly rulePackHash: string | null;
  readonly priceWeight: string;
  /** Fewest bids at the deadline for an opening, and fewest valid ones for an award. */
  readonly minimumBids: number | null;
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
  readonly panel: readonly PublishedSeat[] | null;
  /** All of it, page after page. */
  readonly openingRecord: { readonly nodes: readonly PublishedBid[] } | null;
  /** All of them, page after page. */
  readonly rankedBids: { readonly nodes: readonly PublishedPlace[] } | null;
  readonly award: {
    readonly id: string;
    readonly noticeEndsAt: string;
    /** With the name that the opening recorded: an organization may be called otherwise by now. */
    readonly bid: { readonly id: string; readonly bidderName: string };
    readonly bidder: { readonly id: string };
    readonly amount: PublishedAmount;
    readonly preferential: boolean;
  } | null;
  /** The first one: whoever sat then ranks again too, whatever becomes of the panel for further lots. */
  readonly firstEvaluation: Pick<PublishedEvaluation, 'evaluatedAt'> | null;
  readonly evaluation: PublishedEvaluation | null;
  /** What the project’s public events keep, in their order, all of them. */
  readonly events: readonly PublishedEvent[];
}

/** A thing by its id; null in its place where what is named is not there, or was not told. */
interface Identified {
  readonly id: string;
}

/** Yuan with two decimals. */
export interface PublishedAmount {
  readonly amount: string;
}

/** A line of the opening record. */
export interface PublishedBid {
  readonly id: string;
  readonly bidder: Identified;
  /** As the opening recorded it. */
  readonly bidderName: string;
  readonly price: PublishedAmount | null;
  readonly status: string;
  readonly federation: boolean | null;
  readonly invalidReason: Bilingual | null;
  readonly invalidReasonCode: string | null;
  readonly performer: Identified | null;
  readonly revision: number;
  readonly receiptNumber: string;
  readonly contentHash: string;
}

/** A place of the ranking. */
export interface PublishedPlace {
  readonly id: string;
  readonly place: number;
  readonly totalScore: string | null;
  readonly priceScore: string | null;
  readonly preferentialPlace: boolean;
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

/** An event with what it keeps: one of these, by its kind. Events cannot be changed, and these say what was published when. */
export interface PublishedEvent {
  /** Its place among all events. */
  readonly sequence: number;
  readonly notice?: { readonly deadlineAt: string; readonly rulePackHash: string | null };
  readonly settled?: { readonly before: string; readonly after: string };
  readonly opening?: RecordedOpening;
  /** Words of a ground without what shows it: that is the event’s `reason`. */
  readonly found?: { readonly bid: Identified | null; readonly reason: Bilingual & { readonly code: string } };
  readonly reinstated?: { readonly bid: Identified | null };
  /** Somebody on the panel asked about its price. */
  readonly asked?: { readonly bid: Identified | null };
  readonly evaluated?: { readonly lot: Identified | null; readonly resultHash: string | null };
  readonly awarded?: RecordedAward;
  readonly noticeSettled?: { readonly award: Identified | null; readonly before: string; readonly after: string };
  readonly reason?: string | null;
}

/** What the event of an opening keeps. */
interface RecordedOpening {
  readonly draws: readonly { readonly lot: Identified | null; readonly entriesHash: string }[] | null;
  /** All of them, page after page. */
  readonly bids: { readonly nodes: readonly RecordedBid[] };
}

/** A bid as the event of its opening keeps it: what was not kept at first is null there. */
export interface RecordedBid {
  readonly bid: Identified | null;
  readonly lot: Identified | null;
  readonly bidder: Identified | null;
  readonly bidderName: string;
  readonly performer: Identified | null;
  readonly federation: boolean | null;
  readonly price: PublishedAmount | null;
  readonly invalid: (Bilingual & { readonly code: string }) | null;
  readonly sealBroken: boolean | null;
  readonly revision: number | null;
  readonly receiptNumber: string | null;
  readonly contentHash: string | null;
}

/** What the event of an award keeps. */
export interface RecordedAward {
  readonly award: Identified | null;
  readonly lot: Identified | null;
  readonly bid: Identified | null;
  readonly bidder: { readonly organization: Identified | null; readonly name: string };
  readonly amount: PublishedAmount;
  readonly preferential: boolean;
  readonly resultHash: string | null;
  readonly noticeEndsAt: string;
}

/** A seat on the panel of the whole project. */
export interface PublishedSeat {
  readonly number: number;
  readonly appointedAt: string;
  readonly recusedAt: string | null;
}
