import { AvailableTransition, type RequestContextValue } from '@chengjie/platform';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { availableTransitions, stagedLot } from '../acts/acts.rules.js';
import { ownLotActs } from '../acts/lot.acts.js';
import { isBuyerOf } from '../project/project.policy.js';
import type { LotStatus } from '../project/project.terms.js';
import { ScoringProgressReader } from '../ranking/scoring-progress.reader.js';
import { LotType } from './lot.types.js';

@Resolver(() => LotType)
export class LotResolver {
  constructor(private readonly scoring: ScoringProgressReader) {}

  @ResolveField(() => [AvailableTransition], {
    description: 'What the viewer could do with it, and why not now. Empty for everybody but its buyer.',
  })
  async availableTransitions(
    @Parent() { id, status, number, ofSeveral, buyer, regionCode }: LotType,
    @Context() { actor }: RequestContextValue,
  ): Promise<readonly AvailableTransition[]> {
    if (!isBuyerOf(actor, { agencyId: buyer.id, regionCode })) return [];
    const staged = stagedLot({ number, status: status as LotStatus }, ofSeveral);
    const acts = availableTransitions(ownLotActs, staged, 'BUYER');
    return Promise.all(
      acts.map(async (act) => {
        if (act.disabled || act.key !== EVALUATE) return act;
        const disabledReason = await this.scoring.hindranceOf(id);
        return { ...act, disabled: disabledReason !== null, disabledReason };
      }),
    );
  }
}

/** What waits for more than the stage: the sheets. */
const EVALUATE: keyof typeof ownLotActs = 'evaluateLot';
