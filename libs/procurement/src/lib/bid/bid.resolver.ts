import { OfViewer, Viewer } from '@chengjie/accounts';
import {
  Act,
  Can,
  CurrentActor,
  Input,
  PageArgs,
  orNull,
  payloadResolver,
  type Actor,
  type Page,
  type RequestContextValue,
} from '@chengjie/platform';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { LotType } from '../lot/lot.types.js';
import { SubmitBidInput, WithdrawBidInput } from './bid.inputs.js';
import { BidReader } from './bid.reader.js';
import { Bids, type BidReference, type SubmittedBid } from './bid.service.js';
import {
  BidConnection,
  BidReceipt,
  BidType,
  SubmitBidPayload,
  WithdrawBidPayload,
  type BidPayload,
} from './bid.types.js';

/** Sealing bids in and taking them back. */
@Resolver()
export class BidActsResolver {
  constructor(private readonly bids: Bids) {}

  @Act(() => SubmitBidPayload, {
    description: 'Seals a bid in, or replaces one’s earlier bid for the lot, until the deadline.',
    access: 'bid:submit',
    ownTransaction: true,
  })
  submitBid(@CurrentActor() actor: Actor, @Input() input: SubmitBidInput): Promise<SubmittedBid> {
    return this.bids.submit(actor, input);
  }

  @Act(() => WithdrawBidPayload, {
    description: 'Withdraws one’s bid for a lot, until the deadline. A new one may be sealed in afterwards.',
    access: 'bid:submit',
  })
  withdrawBid(@CurrentActor() actor: Actor, @Input() input: WithdrawBidInput): Promise<BidReference> {
    return this.bids.withdraw(actor, input);
  }
}

/** Load the bid of an answer with the receipt of the act, where it was not at hand. */
export const bidPayloadResolvers = [SubmitBidPayload, WithdrawBidPayload].map((payload) =>
  payloadResolver<BidPayload, BidReader>(payload, 'bid', 'bidId', BidReader, (bids, id, { answered, actor }) =>
    bids.own(id, actor, answered.revision),
  ),
);

/** What the record has of a bid. */
@Resolver(() => BidType)
export class BidRecordResolver {
  constructor(private readonly reader: BidReader) {}

  @ResolveField(() => BidReceipt, {
    nullable: true,
    description:
      'The receipt of that number on the record of this bid, for its owners. Null where the record has none: whoever holds such a ' +
      'receipt has the proof that the record was changed.',
  })
  receiptOnRecord(
    @Parent() { id }: BidType,
    @Args('number', { description: 'Number of the receipt.' }) number: string,
    @Context() { actor }: RequestContextValue,
  ): Promise<BidReceipt | null> {
    return this.reader.receiptOf(id, number, actor);
  }
}

/** All that one's organization bid. */
@Resolver(() => Viewer)
export class OwnBidsResolver {
  constructor(private readonly reader: BidReader) {}

  @OfViewer(() => BidConnection, {
    access: 'bid:read',
    description: 'All bids of the organization one acts for, last sealed in first; null in other roles.',
  })
  bids(@Parent() { actor }: Viewer, @Args() page: PageArgs): Promise<Page<BidType>> {
    return this.reader.ownPage(actor, page);
  }
}

@Resolver(() => LotType)
export class OwnBidResolver {
  constructor(private readonly reader: BidReader) {}

  @Query(() => BidType, { nullable: true, description: 'One of one’s own bids; null for any other.' })
  @Can('bid:read')
  bid(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Id of the bid.' }) id: string,
  ): Promise<BidType | null> {
    return orNull(this.reader.own(id, actor));
  }

  @ResolveField(() => BidType, {
    nullable: true,
    description: 'The bid of the organization one acts for, for this lot; null when there is none.',
  })
  myBid(@Parent() lot: LotType, @Context() { actor }: RequestContextValue): Promise<BidType | null> {
    return this.reader.ownOfLot(lot, actor);
  }
}
