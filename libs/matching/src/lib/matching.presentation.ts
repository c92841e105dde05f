import type { Vocabulary } from '@chengjie/kernel';
import type { BidderFacts, BiddingCondition } from '@chengjie/procurement';
import { conditionText } from './condition.texts.js';
import type { PartnerEligibility, PartyEligibility } from './eligibility-of.rules.js';
import type { EligibilityCondition, OwnEligibility, PartnerEligibilityType } from './matching.types.js';

/** Conditions as GraphQL shows them, in the words of their project. */
export function conditionsShown(
  conditions: readonly BiddingCondition[],
  vocabulary: Vocabulary,
): EligibilityCondition[] {
  return conditions.map((condition) => ({
    code: condition.code,
    met: condition.met,
    text: conditionText(condition, vocabulary),
    rule: condition.violation.rule ?? null,
  }));
}

/** An organization's own case as GraphQL shows it. */
export function eligibilityShown(
  { eligible, conditions, viaFederations, forMembers }: PartyEligibility,
  vocabulary: Vocabulary,
): OwnEligibility {
  const partnerShown = (of: PartnerEligibility): PartnerEligibilityType => ({
    organization: partyShown(of.partner),
    eligible: of.eligible,
    conditions: conditionsShown(of.conditions, vocabulary),
  });
  return {
    eligible,
    conditions: conditionsShown(conditions, vocabulary),
    viaFederations: viaFederations.map(partnerShown),
    forMembers: forMembers.map(partnerShown),
  };
}

/** Those with whom a bid may be made, in short. */
export function eligiblePartners(partners: readonly PartnerEligibility[]): { id: string; name: string }[] {
  return partners.filter(({ eligible }) => eligible).map(({ partner }) => partyShown(partner));
}

function partyShown({ id, name }: BidderFacts): { id: string; name: string } {
  return { id, name };
}
