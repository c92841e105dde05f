import type { Violation } from '@chengjie/kernel';
import { listingErrors } from './listing.errors.js';
import { removalViolations } from './listing.rules.js';
import type { Listing } from './listing.terms.js';

/** What of an organization decides what its office could do about the lists. */
export interface ListingFacts {
  readonly current: Listing | undefined;
  /** Whether the serious list is to be decided about before it can leave the abnormal one. */
  readonly undecided: boolean;
  /** Whether what the actor itself proposed came to nothing not long ago. */
  readonly inVain: boolean;
}

/** What stands in the state of things against each act of an office about the lists, by the mutation's name; rectification is stated with the act. */
export function listingBars({ current, undecided, inVain }: ListingFacts, now: Date) {
  return {
    enterOnAbnormalList:
      current?.list === 'SERIOUS' ? listingErrors.SERIOUS_LIST_STANDS(['organizationId']) : undefined,
    proposeSeriousListing: inVain ? listingErrors.OWN_PROPOSAL_CAME_TO_NOTHING(['organizationId']) : undefined,
    removeFromList: removalViolations({ current, undecided }, true, now)[0],
  } satisfies Record<string, Violation | undefined>;
}
