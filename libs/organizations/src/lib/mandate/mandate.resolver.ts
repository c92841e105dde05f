import { OfViewer, Viewer } from '@chengjie/accounts';
import { Act, CurrentActor, Input, Payload, payloadResolver, type Actor, type Page } from '@chengjie/platform';
import { Args, Field, ObjectType, Parent, Resolver } from '@nestjs/graphql';
import { BidMandatesArgs, EndBidMandateInput, GiveBidMandateInput } from './mandate.inputs.js';
import { BidMandateConnection, BidMandateType } from './mandate.type.js';
import { MandatesReader, type MandateRow } from './mandates.reader.js';
import { Mandates } from './mandates.service.js';

@ObjectType({ description: 'Result of an act on a mandate.' })
class BidMandatePayload extends Payload {
  @Field(() => BidMandateType, { nullable: true, description: 'The mandate as it stands now.' })
  mandate?: BidMandateType | null;

  mandateId?: string;
}

/** Mandates of the organization that one acts for. */
@Resolver(() => Viewer)
export class MandateResolver {
  constructor(
    private readonly mandates: Mandates,
    private readonly reader: MandatesReader,
  ) {}

  @OfViewer(() => BidMandateConnection, {
    access: 'mandate:read',
    description:
      'Mandates to bid that the organization one acts for gave or holds, the newest first; null in other roles.',
  })
  bidMandates(@Parent() { actor }: Viewer, @Args() { inForce, ...page }: BidMandatesArgs): Promise<Page<MandateRow>> {
    return this.reader.ownPage(actor, inForce, page);
  }

  @Act(() => BidMandatePayload, {
    description: 'Agrees beforehand to the bids that a federation seals for the filed member that one acts for.',
    access: 'mandate:give',
  })
  giveBidMandate(
    @CurrentActor() actor: Actor,
    @Input() { federationId, functionId, regionCode }: GiveBidMandateInput,
  ): Promise<object> {
    return this.mandates.give(actor, { federationId, functionId: functionId ?? null, regionCode: regionCode ?? null });
  }

  @Act(() => BidMandatePayload, {
    description:
      'Ends a mandate from this moment, by the member that gave it. Bids that rest on it and whose deadline is still to come ' +
      'will be invalid at the opening, unless the member agrees to them.',
    access: 'mandate:end',
  })
  endBidMandate(@CurrentActor() actor: Actor, @Input() { mandateId, reason }: EndBidMandateInput): Promise<object> {
    return this.mandates.end(actor, mandateId, reason);
  }
}

/** Loads the mandate of an answer. */
export const BidMandatePayloadResolver = payloadResolver(
  BidMandatePayload,
  'mandate',
  'mandateId',
  MandatesReader,
  (reader, id) => reader.byId(id),
);
