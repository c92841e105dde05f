import { rulePackById } from '@chengjie/kernel';
import type { Violation } from '@chengjie/kernel';
import { Organizations } from '@chengjie/organizations';
import { Injectable } from '@nestjs/common';
import { eligibilityErrors, missingConditions } from './eligibility.rules.js';
import type { BidderFacts, BiddingTerms } from './eligibility.rules.js';

/** Terms of a project that eligibility depends on, as its row has them. */
export interface EligibilityTermsRow {
  readonly regime: BiddingTerms['regime'];
  readonly functionId: string;
  readonly regionCode: string;
  readonly eligibility: BiddingTerms['eligibility'];
  readonly rulePackId: string | null;
}

/** What stands against a bid, and of whom it was asked. */
export interface Judgement {
  readonly bidder: BidderFacts;
  readonly performer: BidderFacts | null;
  readonly violations: readonly Violation[];
}

/** Judges bidders by what the register says now: at submission, at the opening and at the award. */
@Injectable()
export class BidderEligibility {
  constructor(private readonly organizations: Organizations) {}

  /** Judges a bid of this organization, for itself or for a member. */
  async judge(bidderId: string, performerId: string | null, project: EligibilityTermsRow): Promise<Judgement> {
    const [bidder, performer] = await this.factsOfBoth(bidderId, performerId);
    const violations =
      performerId && !performer
        ? [eligibilityErrors.PERFORMER_MEMBER(['performerId'])]
        : missingConditions(bidder, performer, termsOf(project));
    return { bidder, performer, violations };
  }

  /** Facts by organization id, in one statement. */
  factsById(ids: readonly string[]): Promise<ReadonlyMap<string, BidderFacts>> {
    return this.organizations.factsOf([...new Set(ids)]);
  }

  private async factsOfBoth(bidderId: string, performerId: string | null) {
    const facts = await this.factsById(performerId ? [bidderId, performerId] : [bidderId]);
    const bidder = facts.get(bidderId);
    if (!bidder) throw new Error(`The organization ${bidderId} is not in the register`);
    return [bidder, performerId ? (facts.get(performerId) ?? null) : null] as const;
  }
}

/** The terms with the rule pack's switches. */
export function termsOf({
  regime,
  functionId,
  regionCode,
  eligibility,
  rulePackId,
}: EligibilityTermsRow): BiddingTerms {
  const seriousListBars = rulePackId ? rulePackById(rulePackId).seriousListBars : true;
  return { regime, functionId, regionCode, eligibility, seriousListBars };
}
