import type { Violation } from '@chengjie/kernel';
import { listingErrors } from './listing.errors.js';
import { removalViolations } from './listing.rules.js';
import type { Listing } from './listing.terms.js';

/** What of an organization decides what its office could do about the lists. */
export interface ListingFacts {
  readonly current: Listing | undefined;
  /** Whether the serious list is proposed for it, and not decided. */
  readonly proposed: boolean;
}

/** What stands in the state of things against each act of an office about the lists, by the mutation's name; rectification is stated with the act. */
export function listingBars({ current, proposed }: ListingFacts, now: Date) {
  return {
    enterOnAbnormalList:
      current?.list === 'SERIOUS' ? listingErrors.SERIOUS_LIST_STANDS(['organizationId']) : undefined,
    removeFromList: removalViolations(current, true, now)[0],
    proposeSeriousListing: proposed ? listingErrors.SERIOUS_LISTING_IS_OPEN(['organizationId']) : undefined,
  } satisfies Record<string, Violation | undefined>;
}
