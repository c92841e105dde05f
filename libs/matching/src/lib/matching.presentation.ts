import type { BidderFacts, BiddingCondition } from '@chengjie/procurement';
import { conditionText } from './condition.texts.js';
import type { PartnerEligibility, PartyEligibility } from './eligibility-of.rules.js';
import type { EligibilityCondition, OwnEligibility, PartnerEligibilityType } from './matching.types.js';

/** Conditions as GraphQL shows them. */
export function conditionsShown(conditions: readonly BiddingCondition[]): EligibilityCondition[] {
  return conditions.map((condition) => ({
    code: condition.code,
    met: condition.met,
    text: conditionText(condition),
    rule: condition.violation.rule ?? null,
  }));
}

/** An organization's own case as GraphQL shows it. */
export function eligibilityShown({
  eligible,
  conditions,
  viaFederations,
  forMembers,
}: PartyEligibility): OwnEligibility {
  return {
    eligible,
    conditions: conditionsShown(conditions),
    viaFederations: viaFederations.map(partnerShown),
    forMembers: forMembers.map(partnerShown),
  };
}

/** Those with whom a bid may be made, in short. */
export function eligiblePartners(partners: readonly PartnerEligibility[]): { id: string; name: string }[] {
  return partners.filter(({ eligible }) => eligible).map(({ partner }) => partyShown(partner));
}

function partnerShown({ partner, eligible, conditions }: PartnerEligibility): PartnerEligibilityType {
  return { organization: partyShown(partner), eligible, conditions: conditionsShown(conditions) };
}

function partyShown({ id, name }: BidderFacts): { id: string; name: string } {
  return { id, name };
}
