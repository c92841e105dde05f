import type { RequestContextValue } from '@chengjie/platform';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isBuyerOf } from '../project/project.policy.js';
import type { LotStatus } from '../project/project.terms.js';
import { availableTransitions, stagedLot } from '../acts/acts.rules.js';
import { ownLotActs } from '../acts/lot.acts.js';
import { AvailableTransition, LotType } from './lot.types.js';

@Resolver(() => LotType)
export class LotResolver {
  @ResolveField(() => [AvailableTransition], {
    description: 'What the viewer could do with it, and why not now. Empty for everybody but its buyer.',
  })
  availableTransitions(
    @Parent() { status, number, ofSeveral, buyer, regionCode }: LotType,
    @Context() { actor }: RequestContextValue,
  ): readonly AvailableTransition[] {
    if (!isBuyerOf(actor, { agencyId: buyer.id, regionCode })) return [];
    return availableTransitions(ownLotActs, stagedLot({ number, status: status as LotStatus }, ofSeveral), 'BUYER');
  }
}
