import { termsOf, type EligibilityTermsRow } from '../bid/bidder-eligibility.js';
import type { BiddingTerms } from '../bid/eligibility.rules.js';
import type { ProjectType } from '../project/project.types.js';

/** What decides about eligibility, of a project as GraphQL shows it. */
export function termsOfProject({
  regime,
  function: { id },
  regionCode,
  eligibility,
  rulePackId,
}: ProjectType): BiddingTerms {
  return termsOf({
    regime: regime as EligibilityTermsRow['regime'],
    functionId: id,
    regionCode,
    eligibility: eligibility as EligibilityTermsRow['eligibility'],
    rulePackId,
  });
}
