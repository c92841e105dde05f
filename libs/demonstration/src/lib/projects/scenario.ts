import type { SketchedGround } from './findings.js';

/** On which terms a project is bought. */
export type TermsKind =
  | 'TENDER'
  | 'CONSULTATION'
  | 'LOWEST_PRICE'
  | 'FIXED_PRICE'
  | 'SMALL_TENDER'
  | 'SMALL_CONSULTATION'
  | 'FUNDS'
  | 'SUBSIDY';

/** How far a project has come, and how it ended. */
export type Stage =
  | 'DRAFT'
  | 'PUBLISHED'
  | 'OPENED'
  | 'EVALUATED'
  | 'AWARDED'
  | 'TOO_FEW_BIDS'
  | 'ALL_OVER_CEILING'
  | 'TOO_FEW_VALID_BIDS'
  | 'CANCELLED_DRAFT'
  | 'CANCELLED_NOTICE'
  | 'CANCELLED_AFTER_OPENING';

/** One bid as the scenario wants it; who bids is chosen among those who may. */
export interface BidSketch {
  readonly bidder: 'REGISTERED' | 'FEDERATION' | 'VIA_FEDERATION' | 'FILED';
  /** Price in hundredths of the budget. */
  readonly price: number;
  /** What the panel gives, in hundredths of the most it can give. */
  readonly quality: number;
  /** Equal in price and in all scores to the bid before. */
  readonly tied?: true;
  /** So much better in quality than the first bid that, at its price, the totals are equal. */
  readonly evenWithFirst?: true;
  readonly withdrawn?: true;
  readonly replaced?: true;
  /** Found invalid in the review after the opening. */
  readonly invalid?: SketchedGround;
}

/** One project of the demonstration. */
export interface Scenario {
  readonly functionCode: string;
  /** Where the service is rendered. */
  readonly regionCode: string;
  /** `CIVIL_AFFAIRS` of the city or county, `OFFICE` of the street or town, or a city department by name. */
  readonly buyer: string;
  readonly terms: TermsKind;
  readonly budgetYuan: number;
  readonly stage: Stage;
  /** Days from today to the deadline; past ones fall on the working day before, coming ones on the one after. */
  readonly deadline: number;
  readonly bids: readonly BidSketch[];
  /** The notice states the federation step although nothing requires it. */
  readonly statesFederationStep?: true;
  /** Bidders or performers must hold the function's qualification. */
  readonly qualified?: true;
  readonly minimumRating?: number;
  /** An evaluator stands down and is replaced. */
  readonly recusal?: true;
  /** An evaluator corrects a sheet that it has handed in. */
  readonly corrected?: true;
  /** How many seats have handed in their sheets, in a project that is being scored. */
  readonly scoredSeats?: number;
}

type More = Pick<BidSketch, 'tied' | 'evenWithFirst' | 'withdrawn' | 'replaced' | 'invalid'>;
const sketch =
  (bidder: BidSketch['bidder']) =>
  (price: number, quality: number, more: More = {}) => ({
    bidder,
    price,
    quality,
    ...more,
  });

/** A registered organization that is no federation. */
export const registered = sketch('REGISTERED');
/** A federation for itself. */
export const federation = sketch('FEDERATION');
/** A federation for a filed member. */
export const viaFederation = sketch('VIA_FEDERATION');
/** A filed organization by itself: grants only. */
export const filed = sketch('FILED');
/** Marks a bid as equal to the one before. */
export const tied = { tied: true } as const;
