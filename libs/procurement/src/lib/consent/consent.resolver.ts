import { OfViewer, Viewer } from '@chengjie/accounts';
import {
  Act,
  AvailableTransition,
  CountsAs,
  CurrentActor,
  Input,
  PageArgs,
  Payload,
  payloadResolver,
  UserError,
  userErrorOf,
  type Actor,
  type Page,
  type RequestContextValue,
} from '@chengjie/platform';
import { Args, Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { BidType } from '../bid/bid.types.js';
import { LotType } from '../lot/lot.types.js';
import { BidWarningsReader } from './bid-warnings.reader.js';
import {
  AgreeToBidInput,
  AskConsentInput,
  DeclineBidInput,
  TakeBackConsentInput,
  WithdrawConsentRequestInput,
} from './consent.inputs.js';
import { consentTransitions } from './consent.policy.js';
import { BidConsentConnection, BidConsentType, PerformerAgreementType } from './consent.types.js';
import { BidConsentsReader, type BidConsentRow } from './consents.reader.js';
import { BidConsents } from './consents.service.js';
import { PerformerAgreementsReader, type PerformerAgreementRow } from './performer-agreements.reader.js';

/** About how many filed members a federation has. */
const USUAL_MEMBERS = 20;

@ObjectType({ description: 'Result of an act on consent to a bid.' })
class BidConsentPayload extends Payload {
  @Field(() => BidConsentType, { nullable: true, description: 'The consent as it stands now.' })
  consent?: BidConsentType | null;

  consentId?: string;
}

/** Consents of the organization that one acts for. */
@Resolver(() => Viewer)
export class OwnConsentsResolver {
  constructor(private readonly reader: BidConsentsReader) {}

  @OfViewer(() => BidConsentConnection, {
    access: 'consent:read',
    description:
      'Consents to bids that the organization one acts for asked for or was asked for, the last first; null in other roles.',
  })
  bidConsents(@Parent() { actor }: Viewer, @Args() page: PageArgs): Promise<Page<BidConsentRow>> {
    return this.reader.ownPage(actor, page);
  }
}

/** Consents for a lot. */
@Resolver(() => LotType)
export class LotConsentsResolver {
  constructor(
    private readonly reader: BidConsentsReader,
    private readonly agreements: PerformerAgreementsReader,
  ) {}

  @CountsAs(USUAL_MEMBERS)
  @ResolveField(() => [PerformerAgreementType], {
    description:
      'Filed members of the federation that one acts for, by name, and how each stands to a bid for this lot in its name. Empty for others.',
  })
  performerAgreements(
    @Parent() { id }: LotType,
    @Context() { actor }: RequestContextValue,
  ): Promise<readonly PerformerAgreementRow[]> {
    return this.agreements.ofLot(actor, id);
  }

  @ResolveField(() => [BidConsentType], {
    description: 'Consents to bids for this lot that the organization one acts for asked for or was asked for.',
  })
  myConsents(@Parent() { id }: LotType, @Context() { actor }: RequestContextValue): Promise<readonly BidConsentRow[]> {
    return this.reader.ofLot(actor, id);
  }
}

/** What a bid still lacks. */
@Resolver(() => BidType)
export class BidWarningsResolver {
  constructor(private readonly warningsOf: BidWarningsReader) {}

  @ResolveField(() => [UserError], {
    description:
      'What will make it invalid at the opening unless somebody sees to it. Empty for those who do not own it, and once it is opened.',
  })
  async warnings(@Parent() bid: BidType, @Context() { actor, language }: RequestContextValue): Promise<UserError[]> {
    return actor ? (await this.warningsOf.of(bid, actor)).map((warning) => userErrorOf(warning, language)) : [];
  }
}

/** Asking for consent to bids, and answering. */
@Resolver(() => BidConsentType)
export class BidConsentResolver {
  constructor(private readonly consents: BidConsents) {}

  @Act(() => BidConsentPayload, {
    description: 'Asks a filed member to agree to a bid for a lot in its name, before or after the bid is sealed.',
    access: 'consent:ask',
  })
  askConsent(@CurrentActor() actor: Actor, @Input() { lotId, performerId, part }: AskConsentInput): Promise<object> {
    return this.consents.ask(actor, { lotId, performerId, part });
  }

  @Act(() => BidConsentPayload, {
    description: 'Takes back a question of one’s own that was not answered.',
    access: 'consent:ask',
  })
  withdrawConsentRequest(
    @CurrentActor() actor: Actor,
    @Input() { consentId }: WithdrawConsentRequestInput,
  ): Promise<object> {
    return this.consents.move(actor, 'withdrawConsentRequest', consentId);
  }

  @Act(() => BidConsentPayload, {
    description: 'Agrees to a bid in the name of the organization one acts for, until the deadline.',
    access: 'consent:answer',
  })
  agreeToBid(@CurrentActor() actor: Actor, @Input() { consentId }: AgreeToBidInput): Promise<object> {
    return this.consents.move(actor, 'agreeToBid', consentId);
  }

  @Act(() => BidConsentPayload, {
    description: 'Declines a bid in the name of the organization one acts for, with a reason.',
    access: 'consent:answer',
  })
  declineBid(@CurrentActor() actor: Actor, @Input() { consentId, reason }: DeclineBidInput): Promise<object> {
    return this.consents.move(actor, 'declineBid', consentId, reason);
  }

  @Act(() => BidConsentPayload, {
    description: 'Takes consent back, until the deadline: a bid that rests on it will be invalid at the opening.',
    access: 'consent:answer',
  })
  takeBackConsent(@CurrentActor() actor: Actor, @Input() { consentId, reason }: TakeBackConsentInput): Promise<object> {
    return this.consents.move(actor, 'takeBackConsent', consentId, reason);
  }

  @ResolveField(() => [AvailableTransition], { description: 'What you can do with it now.' })
  availableTransitions(
    @Parent() consent: BidConsentType,
    @CurrentActor() actor: Actor,
  ): readonly AvailableTransition[] {
    return consentTransitions(actor, consent);
  }
}

/** Loads the consent of an answer, for whoever did the act. */
export const BidConsentPayloadResolver = payloadResolver(
  BidConsentPayload,
  'consent',
  'consentId',
  BidConsentsReader,
  (consents, id, { actor }) => actor && consents.own(actor, id),
);
