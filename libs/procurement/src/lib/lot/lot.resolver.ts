import type { Bilingual } from '@chengjie/kernel';
import { AvailableTransition, BilingualText, type RequestContextValue } from '@chengjie/platform';
import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { availableTransitions, stagedLot } from '../acts/acts.rules.js';
import { ownLotActs } from '../acts/lot.acts.js';
import { FirstInRankReader } from '../award/first-in-rank.reader.js';
import { isBuyerOf } from '../project/project.policy.js';
import type { LotStatus } from '../project/project.terms.js';
import { ScoringProgressReader } from '../ranking/scoring-progress.reader.js';
import { LotType } from './lot.types.js';

const REVIEW = 'completeQualificationReview' satisfies keyof typeof ownLotActs;

@Resolver(() => LotType)
export class LotResolver {
  /** What waits for more than the stage: a ranking for the sheets, an award for a first in rank that is still eligible, both for open findings. */
  private readonly hindrances: Readonly<Record<string, (lotId: string) => Promise<Bilingual | null>>>;

  constructor(
    private readonly scoring: ScoringProgressReader,
    winners: FirstInRankReader,
  ) {
    this.hindrances = {
      completeQualificationReview: (id) => scoring.qualificationHindranceOf(id),
      evaluateLot: (id) => scoring.hindranceOf(id),
      publishAward: async (id) => (await scoring.awardHindranceOf(id)) ?? winners.hindranceOf(id),
    } satisfies Partial<Record<keyof typeof ownLotActs, (lotId: string) => Promise<Bilingual | null>>>;
  }

  @ResolveField(() => [AvailableTransition], {
    description: 'What the viewer could do with it, and why not now. Empty for everybody but its buyer.',
  })
  async availableTransitions(
    @Parent() { id, status, number, ofSeveral, buyer, regionCode }: LotType,
    @Context() { actor }: RequestContextValue,
  ): Promise<readonly AvailableTransition[]> {
    if (!isBuyerOf(actor, { agencyId: buyer.id, regionCode })) return [];
    const staged = stagedLot({ number, status: status as LotStatus }, ofSeveral);
    // Where the rules leave the qualification review to the panel, there is no such act of the buyer's.
    const left = status !== 'DRAFT' && !(await this.scoring.buyerQualifies(id));
    const acts = availableTransitions(ownLotActs, staged, 'BUYER');
    return Promise.all(
      acts
        .filter(({ key }) => !left || key !== REVIEW)
        .map(async (act) => {
          const hindranceOf = act.disabled ? undefined : this.hindrances[act.key];
          if (!hindranceOf) return act;
          const disabledReason = await hindranceOf(id);
          return { ...act, disabled: disabledReason !== null, disabledReason };
        }),
    );
  }

  @ResolveField(() => Int, {
    nullable: true,
    description:
      'How many of its opened bids are valid by now, for its buyer; null for everybody else, and before the opening.',
  })
  validBids(@Parent() lot: LotType, @Context() { actor }: RequestContextValue): Promise<number> | null {
    const { id, openedAt, buyer, regionCode } = lot;
    return openedAt && isBuyerOf(actor, { agencyId: buyer.id, regionCode }) ? this.scoring.validBidsOf(id) : null;
  }

  @ResolveField(() => BilingualText, {
    nullable: true,
    description:
      'What certainly ends it without an award when its buyer ranks it now: too few bids are valid. Null while that is open, and for everybody else.',
  })
  async certainEnd(@Parent() lot: LotType, @Context() { actor }: RequestContextValue): Promise<BilingualText | null> {
    const { id, status, number, ofSeveral, buyer, regionCode } = lot;
    if (!isBuyerOf(actor, { agencyId: buyer.id, regionCode })) return null;
    const staged = stagedLot({ number, status: status as LotStatus }, ofSeveral);
    const ranks = availableTransitions(ownLotActs, staged, 'BUYER').some(
      ({ key, disabled }) => key === ('evaluateLot' satisfies keyof typeof ownLotActs) && !disabled,
    );
    return ranks ? this.scoring.certainEndOf(id) : null;
  }
}
