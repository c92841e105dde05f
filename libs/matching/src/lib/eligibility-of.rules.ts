import { biddingConditions, type BidderFacts, type BiddingTerms, type BiddingCondition } from '@chengjie/procurement';

/** An organization with those it can bid through and those it can bid for. */
export interface Parties {
  readonly self: BidderFacts;
  /** Of a filed organization: the federations it is a member of. */
  readonly federations: readonly BidderFacts[];
  /** Of a registered federation: its filed members. */
  readonly members: readonly BidderFacts[];
}

/** In which ways an organization may take part in a project. */
export interface PartyEligibility {
  /** It may bid for itself. */
  readonly eligible: boolean;
  /** Conditions of a bid for itself. */
  readonly conditions: readonly BiddingCondition[];
  /** Federations and the conditions of their bids for it. */
  readonly viaFederations: readonly PartnerEligibility[];
  /** Members and the conditions of a bid for them. */
  readonly forMembers: readonly PartnerEligibility[];
}

/** The same for a bid of two: the federation's, with the member's work. */
export interface PartnerEligibility {
  readonly partner: BidderFacts;
  readonly eligible: boolean;
  readonly conditions: readonly BiddingCondition[];
}

/** Judges all ways in which an organization could take part. */
export function eligibilityOf({ self, federations, members }: Parties, terms: BiddingTerms): PartyEligibility {
  const conditions = biddingConditions(self, null, terms);
  return {
    eligible: allMet(conditions),
    conditions,
    viaFederations: federations.map((partner) => judged(partner, biddingConditions(partner, self, terms))),
    forMembers: members.map((partner) => judged(partner, biddingConditions(self, partner, terms))),
  };
}

function judged(partner: BidderFacts, conditions: readonly BiddingCondition[]): PartnerEligibility {
  return { partner, eligible: allMet(conditions), conditions };
}

function allMet(conditions: readonly BiddingCondition[]): boolean {
  return conditions.every(({ met }) => met);
}
