import type { Violation } from '@chengjie/kernel';
import type { RulePack } from '@chengjie/law';
import { OrganizationsReader } from '@chengjie/organizations';
import { RulesReader, type FrozenPack } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { eligibilityErrors, missingConditions, type BidderFacts, type BiddingTerms } from './eligibility.rules.js';

/** Terms of a project that eligibility depends on, as its row has them. */
export interface EligibilityTermsRow extends FrozenPack {
  readonly regime: BiddingTerms['regime'];
  readonly functionId: string;
  readonly regionCode: string;
  readonly eligibility: BiddingTerms['eligibility'];
}

/** The same after the deadline. */
export interface OpenedTerms extends EligibilityTermsRow {
  readonly deadlineAt: Date | null;
}

/** What stands against a bid, and of whom it was asked. */
export interface Judgement {
  readonly bidder: BidderFacts;
  readonly performer: BidderFacts | null;
  readonly violations: readonly Violation[];
}

/**
 * Judges bidders by what the register says now: at submission, at the opening and at the award. After the deadline two things
 * are asked as of then: who was a federation (domain.md §7), and who its member (docs/adr/0024).
 */
@Injectable()
export class BidderEligibility {
  constructor(
    private readonly organizations: OrganizationsReader,
    private readonly rules: RulesReader,
  ) {}

  /** Judges an opened bid of this organization, for itself or for a member. */
  async judge(bidderId: string, performerId: string | null, project: OpenedTerms): Promise<Judgement> {
    const facts = await this.factsOfOpened(performerId ? [bidderId, performerId] : [bidderId], project);
    const terms = await this.termsOf(project);
    const performer = facts.get(performerId ?? '');
    const { deadlineAt } = project;
    const member =
      performerId && deadlineAt ? await this.organizations.wasMember(bidderId, performerId, deadlineAt) : false;
    return judgementOf(
      [bidderId, facts.get(bidderId)],
      [performerId, performer && { ...performer, federationIds: member ? [bidderId] : [] }],
      terms,
    );
  }

  /** Judges a bid that is to be sealed in. Outside of transactions, since many submit at the same time. */
  async judgeSubmission(
    bidderId: string,
    performerId: string | null,
    project: EligibilityTermsRow,
  ): Promise<Judgement> {
    const [bidder, performer, terms] = await Promise.all([
      this.organizations.factsOfOne(bidderId),
      performerId ? this.organizations.factsOfOne(performerId) : undefined,
      this.termsOf(project),
    ]);
    return judgementOf([bidderId, bidder], [performerId, performer], terms);
  }

  /** The terms with the switches of the pack that the project was published under. */
  async termsOf(project: EligibilityTermsRow): Promise<BiddingTerms> {
    return biddingTerms(project, project.rulePackId === null ? null : await this.rules.ofProject(project));
  }

  /**
   * Facts of now by organization id, but a federation is who the register had as one at the deadline: a label gained since is ignored, one lost since changes nothing.
   */
  async factsOfOpened(
    ids: readonly string[],
    { deadlineAt }: Pick<OpenedTerms, 'deadlineAt'>,
  ): Promise<ReadonlyMap<string, BidderFacts>> {
    const facts = await this.factsById(ids);
    const federations = deadlineAt
      ? await this.organizations.federationsAmong([...facts.keys()], deadlineAt)
      : new Set();
    return new Map([...facts].map(([id, each]) => [id, { ...each, isFederation: federations.has(id) }]));
  }

  /** Facts of now by organization id, in one statement. */
  factsById(ids: readonly string[]): Promise<ReadonlyMap<string, BidderFacts>> {
    return this.organizations.factsOf([...new Set(ids)]);
  }
}

function judgementOf(
  [bidderId, bidder]: [string, BidderFacts | undefined],
  [performerId, performer]: [string | null, BidderFacts | undefined],
  terms: BiddingTerms,
): Judgement {
  if (!bidder) throw new Error(`The organization ${bidderId} is not in the register`);
  const violations =
    performerId && !performer
      ? [eligibilityErrors.PERFORMER_MEMBER(['performerId'])]
      : missingConditions(bidder, performer ?? null, terms);
  return { bidder, performer: performer ?? null, violations };
}

/** The terms with a rule pack's switches; a draft, which has none yet, is judged strictly. */
export function biddingTerms(
  { regime, functionId, regionCode, eligibility }: EligibilityTermsRow,
  pack: RulePack | null,
): BiddingTerms {
  return { regime, functionId, regionCode, eligibility, seriousListBars: pack?.seriousListBars ?? true };
}
