import type { OrganizationKind, Track } from '@chengjie/functions';

/** What a list of organizations is narrowed by; conditions add up. */
export interface OrganizationListFilter {
  /** Seat within this region's subtree. */
  readonly regionCode?: string | null;
  /** Can serve in this region. */
  readonly servingRegionCode?: string | null;
  readonly kind?: OrganizationKind | null;
  readonly track?: Track | null;
  /** Qualified for this function. */
  readonly functionId?: string | null;
  readonly minimumCapacity?: number | null;
  /** Rating that is valid (today, or on the day of publication). */
  readonly minimumRating?: number | null;
  /** Members of this federation. */
  readonly federationId?: string | null;
  readonly federationsOnly?: boolean | null;
  readonly text?: string | null;
}

/** Orders of lists of organizations. Rating and star are two scales and never one order. */
export type OrganizationOrder = 'NAME' | 'RELEVANCE' | 'REGION' | 'RATING' | 'STAR' | 'CAPACITY';
