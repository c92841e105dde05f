import { isId } from '@chengjie/kernel';
import { OrganizationType } from '@chengjie/organizations';
import {
  Act,
  AvailableTransition,
  Can,
  CountsAs,
  CurrentActor,
  Database,
  Input,
  mapPage,
  type Actor,
  type Page,
} from '@chengjie/platform';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ListingGround } from '@chengjie/law';
import { ListingRulesReader } from './listing-rules.reader.js';
import {
  DropSeriousListingInput,
  EnterOnAbnormalListInput,
  ListAsSeriousInput,
  ListedOrganizationsArgs,
  ProposeSeriousListingInput,
  RemoveFromListInput,
  ReplyToListingNoticeInput,
  SeriousListingsArgs,
  ServeListingNoticeInput,
  WithdrawSeriousListingInput,
} from './listing.inputs.js';
import { ListingPayload, SeriousListingPayload } from './listing.payloads.js';
import { wayOff } from './listing.rules.js';
import type { Listing } from './listing.terms.js';
import {
  ListedOrganizationConnection,
  ListingGroundType,
  OrganizationListingType,
  type ListedOrganizationType,
} from './listing.type.js';
import { Listings } from './listings.service.js';
import { ListingsReader } from './listings.reader.js';
import { OfficerBarsReader } from './officer-bars.reader.js';
import { proposalTransitions } from './serious-listing.policy.js';
import { SeriousListingConnection, SeriousListingType } from './serious-listing.type.js';
import { SeriousListings } from './serious-listings.service.js';
import { SeriousListingsReader, type SeriousListingRow } from './serious-listings.reader.js';

/** About how many grounds the two lists have. */
const USUAL_GROUNDS = 14;

/** The two lists: who is on them, and what is done about that. */
@Resolver()
export class ListingResolver {
  constructor(
    private readonly listings: Listings,
    private readonly reader: ListingsReader,
  ) {}

  @Can('listing:read')
  @Query(() => ListedOrganizationConnection, {
    description:
      'Organizations of your region that are on a list now, the longest first; to a filing office, those that are filed.',
  })
  async listedOrganizations(
    @CurrentActor() actor: Actor,
    @Args() { list, ...page }: ListedOrganizationsArgs,
  ): Promise<Page<ListedOrganizationType>> {
    return mapPage(await this.reader.within(actor, list, page), ({ organization, ...listing }) => ({
      organization,
      listing: shown(listing),
    }));
  }

  @Act(() => ListingPayload, {
    description:
      'Puts an organization on the abnormal list, on a ground and by a decision; of one that is there it enters one ground more, from which its time counts anew.',
    access: 'listing:decide',
  })
  enterOnAbnormalList(
    @CurrentActor() actor: Actor,
    @Input() { idempotencyKey: _, ...asked }: EnterOnAbnormalListInput,
  ): Promise<object> {
    return this.listings.enter(actor, asked);
  }

  @Act(() => ListingPayload, {
    description:
      'Takes an organization from its list, not before its time is over and what was wanting is put right; from the abnormal one not before a serious list that is proposed or due is decided about.',
    access: 'listing:decide',
  })
  removeFromList(
    @CurrentActor() actor: Actor,
    @Input() { idempotencyKey: _, document, ...asked }: RemoveFromListInput,
  ): Promise<object> {
    return this.listings.remove(actor, { ...asked, document: document ?? null });
  }
}

/** Proposals of the serious list. */
@Resolver(() => SeriousListingType)
export class SeriousListingResolver {
  constructor(
    private readonly database: Database,
    private readonly proposals: SeriousListings,
    private readonly reader: SeriousListingsReader,
    private readonly bars: OfficerBarsReader,
  ) {}

  @Can('listing:read')
  @Query(() => SeriousListingConnection, {
    description:
      'Proposals of the serious list, the newest first: of your jurisdiction; to an organization, those of which it was told.',
  })
  seriousListings(
    @CurrentActor() actor: Actor,
    @Args() { statuses, ...page }: SeriousListingsArgs,
  ): Promise<Page<SeriousListingRow>> {
    return this.reader.page(actor, statuses, page);
  }

  @Can('listing:read')
  @Query(() => SeriousListingType, {
    nullable: true,
    description: 'A proposal of the serious list by its id; null to those whom it is no matter of.',
  })
  async seriousListing(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<SeriousListingRow | null> {
    return (isId(id) ? (await this.reader.visible(actor, [id])).get(id) : undefined) ?? null;
  }

  @Act(() => SeriousListingPayload, {
    description: 'Proposes that an organization comes on the serious list, on a ground and by a document.',
    access: 'listing:propose',
  })
  proposeSeriousListing(
    @CurrentActor() actor: Actor,
    @Input() { idempotencyKey: _, ...asked }: ProposeSeriousListingInput,
  ): Promise<object> {
    return this.proposals.propose(actor, asked);
  }

  @Act(() => SeriousListingPayload, {
    description:
      'Tells the organization that the serious list is proposed for it: from then on it has its days to reply.',
    access: 'listing:propose',
  })
  serveListingNotice(@CurrentActor() actor: Actor, @Input() { proposalId }: ServeListingNoticeInput): Promise<object> {
    return this.proposals.serve(actor, proposalId);
  }

  @Act(() => SeriousListingPayload, {
    description: 'Withdraws a proposal of your own, before the organization is told.',
    access: 'listing:propose',
  })
  withdrawSeriousListing(
    @CurrentActor() actor: Actor,
    @Input() { proposalId, reason }: WithdrawSeriousListingInput,
  ): Promise<object> {
    return this.proposals.withdraw(actor, proposalId, reason);
  }

  @Act(() => SeriousListingPayload, {
    description:
      'Replies, once, to the notice that the serious list is proposed: for whoever acts for the organization.',
    access: 'listing:reply',
  })
  replyToListingNotice(
    @CurrentActor() actor: Actor,
    @Input() { proposalId, reply }: ReplyToListingNoticeInput,
  ): Promise<object> {
    return this.proposals.reply(actor, proposalId, reply);
  }

  @Act(() => SeriousListingPayload, {
    description:
      'Puts the organization on the serious list: after its reply or its days, by an officer who neither proposed it nor told the organization.',
    access: 'listing:decide',
  })
  listAsSerious(
    @CurrentActor() actor: Actor,
    @Input() { proposalId, document, reason }: ListAsSeriousInput,
  ): Promise<object> {
    return this.proposals.enlist(actor, proposalId, document, reason);
  }

  @Act(() => SeriousListingPayload, {
    description: 'Decides that the organization does not come on the serious list; when and by whom as listing it.',
    access: 'listing:decide',
  })
  dropSeriousListing(
    @CurrentActor() actor: Actor,
    @Input() { proposalId, reason }: DropSeriousListingInput,
  ): Promise<object> {
    return this.proposals.drop(actor, proposalId, reason);
  }

  @ResolveField(() => [AvailableTransition], { description: 'What you could do with it, and why not now.' })
  async availableTransitions(
    @Parent() proposal: SeriousListingType,
    @CurrentActor() actor: Actor | null,
  ): Promise<readonly AvailableTransition[]> {
    const barred = actor ? await this.bars.of(actor, proposal.organizationId) : undefined;
    return proposalTransitions(actor, proposal, barred, await this.database.now());
  }
}

/** What the lists say of an organization. */
@Resolver(() => OrganizationType)
export class ListingsOfOrganizationResolver {
  constructor(
    private readonly reader: ListingsReader,
    private readonly rules: ListingRulesReader,
  ) {}

  @ResolveField(() => [OrganizationListingType], {
    description:
      'When it was on a list of bad standing and why, the latest first. Outside of these periods it was good.',
  })
  async listings(@Parent() { id }: OrganizationType): Promise<OrganizationListingType[]> {
    return (await this.reader.of(id)).map(shown);
  }

  @CountsAs(USUAL_GROUNDS)
  @ResolveField(() => [ListingGroundType], {
    description: 'The grounds of both lists by the rules that apply to it now.',
  })
  async listingGrounds(@Parent() { region }: OrganizationType): Promise<readonly ListingGround[]> {
    return (await this.rules.of(region.code)).rules.grounds;
  }
}

function shown(listing: Listing): OrganizationListingType {
  const { mustRectify, untilDeregistered, earliestRemoval } = wayOff(listing);
  return { ...listing, causes: [...listing.causes], mustRectify, untilDeregistered, earliestRemoval };
}
