import { termsOf, type BiddingTerms, type EligibilityTermsRow, type ProjectType } from '@chengjie/procurement';

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
