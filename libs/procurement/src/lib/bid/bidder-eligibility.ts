import type { Violation } from '@chengjie/kernel';
import { rulePackById } from '@chengjie/law';
import { Organizations } from '@chengjie/organizations';
import { Injectable } from '@nestjs/common';
import { eligibilityErrors, missingConditions, type BidderFacts, type BiddingTerms } from './eligibility.rules.js';

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
    const facts = await this.factsById(performerId ? [bidderId, performerId] : [bidderId]);
    return judgementOf([bidderId, facts.get(bidderId)], [performerId, facts.get(performerId ?? '')], project);
  }

  /** The same outside of transactions, when many submit at the same time. */
  async judgeSubmission(
    bidderId: string,
    performerId: string | null,
    project: EligibilityTermsRow,
  ): Promise<Judgement> {
    const [bidder, performer] = await Promise.all([
      this.organizations.factsOfOne(bidderId),
      performerId ? this.organizations.factsOfOne(performerId) : undefined,
    ]);
    return judgementOf([bidderId, bidder], [performerId, performer], project);
  }

  /** Which of them the register had as federations at the deadline: what the tie ladder asks (domain.md §7). */
  async federationsAtDeadline(
    ids: readonly string[],
    { deadlineAt }: { readonly deadlineAt?: Date | null },
  ): Promise<ReadonlySet<string>> {
    return deadlineAt ? this.organizations.federationsAsOf([...new Set(ids)], deadlineAt) : new Set();
  }

  /** Facts by organization id, in one statement. */
  factsById(ids: readonly string[]): Promise<ReadonlyMap<string, BidderFacts>> {
    return this.organizations.factsOf([...new Set(ids)]);
  }
}

function judgementOf(
  [bidderId, bidder]: [string, BidderFacts | undefined],
  [performerId, performer]: [string | null, BidderFacts | undefined],
  project: EligibilityTermsRow,
): Judgement {
  if (!bidder) throw new Error(`The organization ${bidderId} is not in the register`);
  const violations =
    performerId && !performer
      ? [eligibilityErrors.PERFORMER_MEMBER(['performerId'])]
      : missingConditions(bidder, performer ?? null, termsOf(project));
  return { bidder, performer: performer ?? null, violations };
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
