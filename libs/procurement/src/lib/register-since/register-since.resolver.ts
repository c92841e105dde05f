import { CountsAs } from '@chengjie/platform';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OpenedBidType } from '../ranking/ranking.types.js';
import { RegisterSinceReader } from './register-since.reader.js';
import type { RegisterSince } from './register-since.rules.js';
import { RegisterSinceType } from './register-since.type.js';

/** What an opening record tells of the register when asked. */
@Resolver(() => OpenedBidType)
export class RegisterSinceResolver {
  constructor(private readonly reader: RegisterSinceReader) {}

  @CountsAs(4)
  @ResolveField(() => [RegisterSinceType], {
    description:
      'What the register changed after the deadline of what the opening read there of bidder and performer, in order of time: federation, standing, whether it is in the register and by which track, membership, and the qualification that the notice asks for.',
  })
  registerSince(@Parent() { id }: OpenedBidType): Promise<RegisterSince[]> {
    return this.reader.ofBids.load(id);
  }
}
