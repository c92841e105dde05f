import { vocabularyOf, wordsOfViolation, type Bilingual } from '@chengjie/kernel';
import { AvailableTransition, BilingualText, type RequestContextValue } from '@chengjie/platform';
import { Context, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { availableTransitions, stagedLot } from '../acts/acts.rules.js';
import { ownLotActs } from '../acts/lot.acts.js';
import { FirstInRankReader } from '../award/first-in-rank.reader.js';
import { PanelStandingReader } from '../panel/panel-standing.reader.js';
import { isBuyerOf } from '../project/project.policy.js';
import type { LotStatus } from '../project/project.terms.js';
import { ScoringProgressReader } from '../ranking/scoring-progress.reader.js';
import { LotType } from './lot.types.js';

/** Stages in which more than the stage decides; where the rules leave the qualification review to the panel, it is no act of the buyer's. */
const UNDER_WAY: readonly string[] = ['PUBLISHED', 'OPENED', 'EVALUATED'] satisfies LotStatus[];

const REVIEW = 'completeQualificationReview' satisfies keyof typeof ownLotActs;

@Resolver(() => LotType)
export class LotResolver {
  constructor(
    private readonly scoring: ScoringProgressReader,
    private readonly standing: PanelStandingReader,
    private readonly winners: FirstInRankReader,
  ) {}

  @ResolveField(() => [AvailableTransition], {
    description: 'What the viewer could do with it, and why not now. Empty for everybody but its buyer.',
  })
  async availableTransitions(
    @Parent() { id, projectId, status, number, ofSeveral, buyer, regionCode, of }: LotType,
    @Context() { actor }: RequestContextValue,
  ): Promise<readonly AvailableTransition[]> {
    if (!actor || !isBuyerOf(actor, { agencyId: buyer.id, regionCode })) return [];
    const staged = stagedLot({ number, status: status as LotStatus }, ofSeveral, of);
    const acts = availableTransitions(ownLotActs, staged, 'BUYER');
    if (!UNDER_WAY.includes(status)) return acts;
    const [{ panelReviews, review, ranking, award }, [seated], winner] = await Promise.all([
      this.scoring.hindrancesOf(id),
      this.standing.ofBuyer(projectId, actor.accountId),
      status === 'EVALUATED' ? this.winners.hindranceOf(id) : null,
    ]);
    const against: Readonly<Record<string, Bilingual | null>> = {
      completeQualificationReview: review,
      evaluateLot: ranking,
      publishAward: award ?? winner,
    } satisfies Partial<Record<keyof typeof ownLotActs, Bilingual | null>>;
    return acts
      .filter(({ key }) => !panelReviews || key !== REVIEW)
      .map((act) => {
        // Whoever has or had a seat decides nothing there for the buyer, whatever else stands against it.
        const reason = seated ? wordsOfViolation(seated, vocabularyOf(of)) : (against[act.key] ?? null);
        return act.disabled || reason === null ? act : { ...act, disabled: true, disabledReason: reason };
      });
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

  @ResolveField(() => [ID], {
    nullable: true,
    description:
      'Which of its bids its buyer has found not qualified by now, for its buyer; null for everybody else, and before the opening.',
  })
  notQualifiedBidIds(
    @Parent() lot: LotType,
    @Context() { actor }: RequestContextValue,
  ): Promise<readonly string[]> | null {
    const { id, openedAt, buyer, regionCode } = lot;
    return openedAt && isBuyerOf(actor, { agencyId: buyer.id, regionCode }) ? this.scoring.notQualifiedOf(id) : null;
  }

  @ResolveField(() => BilingualText, {
    nullable: true,
    description:
      'What certainly ends it without an award when its buyer ranks it now: too few bids are valid. Null while that is open, and for everybody else.',
  })
  async certainEnd(@Parent() lot: LotType, @Context() { actor }: RequestContextValue): Promise<BilingualText | null> {
    const { id, status, number, ofSeveral, buyer, regionCode, of } = lot;
    if (!isBuyerOf(actor, { agencyId: buyer.id, regionCode })) return null;
    const staged = stagedLot({ number, status: status as LotStatus }, ofSeveral, of);
    const ranks = availableTransitions(ownLotActs, staged, 'BUYER').some(
      ({ key, disabled }) => key === ('evaluateLot' satisfies keyof typeof ownLotActs) && !disabled,
    );
    return ranks ? this.scoring.certainEndOf(id) : null;
  }
}
