import type { Bilingual } from '@chengjie/kernel';

/** What a figure is; whoever shows it has its words. */
export type FigureName =
  | 'inputHash'
  | 'resultInputHash'
  | 'engineVersion'
  | 'project'
  | 'method'
  | 'procedure'
  | 'regime'
  | 'rulePack'
  | 'rulePackHash'
  | 'budget'
  | 'priceWeight'
  | 'criteria'
  | 'criterionName'
  | 'criterionPoints'
  | 'technical'
  | 'ladder'
  | 'minimumBids'
  | 'minimumValidBids'
  | 'minimumValidBidsOfPack'
  | 'commitment'
  | 'commitmentOfSecret'
  | 'openedBids'
  | 'enoughBids'
  | 'openedBidder'
  | 'openedName'
  | 'openedPrice'
  | 'evaluatedPrice'
  | 'openedFederation'
  | 'openedStatus'
  | 'invalidReason'
  | 'panel'
  | 'sheets'
  | 'rankedBids'
  | 'rankedBid'
  | 'rankedPreference'
  | 'outcome'
  | 'validBids'
  | 'basePrice'
  | 'bidder'
  | 'price'
  | 'priceScore'
  | 'criterion'
  | 'total'
  | 'preferentialPlace'
  | 'decision'
  | 'tieGroup'
  | 'tieStep'
  | 'drawEntries'
  | 'lotSeed'
  | 'seed'
  | 'drawOrder'
  | 'lotStatus'
  | 'awardedPlace'
  | 'awardedBidder'
  | 'awardedAmount'
  | 'preferentialAward'
  | 'lowPriceAsked'
  | 'warnedOfSeats'
  | 'recordedPack'
  | 'recordedDeadline'
  | 'recordedProvisional'
  | 'recordedProvisionalNotice'
  | 'recordedBids'
  | 'recordedDraw'
  | 'recordedBidder'
  | 'recordedName'
  | 'recordedPerformer'
  | 'recordedFederation'
  | 'recordedPrice'
  | 'recordedSeal'
  | 'recordedReceipt'
  | 'recordedInvalid'
  | 'recordedResult'
  | 'recordedAward'
  | 'recordedWinner'
  | 'recordedAmount'
  | 'recordedPreference'
  | 'recordedNoticeEnd'
  | 'recordedAwardResult'
  | 'other';

/** A value as it stands in the data: text, or null where there is none. Ids and codes get their words where they are shown. */
export type Shown = string | null;

/** One published figure beside the one computed anew. */
export interface Figure {
  readonly name: FigureName;
  /** Tells figures of the same name apart: a place, a criterion, a bid. */
  readonly of?: {
    readonly place?: number;
    readonly nextPlace?: number;
    readonly criterion?: Bilingual;
    readonly bidder?: string;
    readonly number?: number;
    readonly path?: string;
  };
  readonly published: readonly Shown[];
  readonly recomputed: readonly Shown[];
  /** Null where the events of then did not keep it: neither the same nor different. */
  readonly agrees: boolean | null;
}

/** Figures that belong together. */
export interface FigureGroup {
  readonly name:
    | 'fingerprint'
    | 'notice'
    | 'opening'
    | 'reviews'
    | 'sheets'
    | 'outcome'
    | 'bid'
    | 'decisions'
    | 'ties'
    | 'draws'
    | 'award'
    | 'events'
    | 'rest';
  /** Of a bid’s group: who, and at which place. */
  readonly bid?: { readonly id: string; readonly name: string; readonly place: number };
  readonly figures: readonly Figure[];
}

/** A figure of two plain values that must be the same. */
export function compared(
  name: FigureName,
  published: Shown | readonly Shown[],
  recomputed: Shown | readonly Shown[],
  of: Figure['of'] = {},
): Figure {
  const [left, right] = [[published].flat(), [recomputed].flat()] as const;
  const agrees = left.length === right.length && left.every((value, index) => value === right[index]);
  return { name, of, published: left, recomputed: right, agrees };
}
