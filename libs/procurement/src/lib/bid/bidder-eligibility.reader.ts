import { asksForWholeRegion, type Violation } from '@chengjie/kernel';
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
 * Judges bidders by the register: at submission as of now, at the opening as of the deadline, at the award as of both
 * (docs/adr/0012).
 */
@Injectable()
export class BidderEligibilityReader {
  constructor(
    private readonly organizations: OrganizationsReader,
    private readonly rules: RulesReader,
  ) {}

  /**
   * Judges whoever is to be awarded, for itself or with a member: by what was at the deadline, yet without what was lost since
   * that nobody may be awarded without: its standing, its qualification (domain.md §6.7, §7). A filed group that was registered since lost nothing. What has merely expired
   * since the deadline is not lost: else whoever ranks or publishes would wait for that (docs/adr/0021).
   */
  async judgeAward(bidderId: string, performerId: string | null, project: OpenedTerms): Promise<Judgement> {
    const ids = performerId ? [bidderId, performerId] : [bidderId];
    const [then, now] = [await this.factsAtDeadline(ids, project), await this.factsById(ids)];
    const expired = await this.organizations.qualificationsExpiredSince(ids, deadlineOf(project));
    const facts = new Map(
      [...then].map(([id, of]) => [
        id,
        awardedFacts(
          of,
          now.get(id),
          (expired.get(id) ?? []).map(({ qualification }) => qualification),
        ),
      ]),
    );
    return judgementOf(
      [bidderId, facts.get(bidderId)],
      [performerId, facts.get(performerId ?? '')],
      await this.termsOf(project),
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

  /** Facts by organization id, as they were at the deadline: what was gained since is ignored, what was lost since changes nothing. */
  factsAtDeadline(
    ids: readonly string[],
    project: Pick<OpenedTerms, 'deadlineAt'>,
  ): Promise<ReadonlyMap<string, BidderFacts>> {
    return this.organizations.factsOf([...new Set(ids)], deadlineOf(project));
  }

  /** Facts of now by organization id, in one statement. */
  factsById(ids: readonly string[]): Promise<ReadonlyMap<string, BidderFacts>> {
    return this.organizations.factsOf([...new Set(ids)]);
  }
}

function deadlineOf({ deadlineAt }: Pick<OpenedTerms, 'deadlineAt'>): Date {
  if (!deadlineAt) throw new Error('What was published has a deadline');
  return deadlineAt;
}

function awardedFacts(
  then: BidderFacts,
  now: BidderFacts | undefined,
  expired: BidderFacts['qualifications'],
): BidderFacts {
  if (!now) return then;
  const { standing, outOfRegister, qualifications } = now;
  return { ...then, standing, outOfRegister, qualifications: [...qualifications, ...expired] };
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
  { regime, functionId, regionCode, eligibility }: Omit<EligibilityTermsRow, keyof FrozenPack>,
  pack: RulePack | null,
): BiddingTerms {
  const wholeRegion = asksForWholeRegion(pack);
  return { regime, functionId, regionCode, eligibility, seriousListBars: pack?.seriousListBars ?? true, wholeRegion };
}
