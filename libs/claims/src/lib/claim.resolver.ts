import { AgenciesReader, Agency, Viewer, type AgencyRow } from '@chengjie/accounts';
import { isId } from '@chengjie/kernel';
import { OrganizationType } from '@chengjie/organizations';
import {
  Act,
  AvailableTransition,
  Can,
  CurrentActor,
  CurrentPerson,
  Input,
  mapPage,
  PageArgs,
  Public,
  type Actor,
  type Page,
  type Person,
  type RequestContextValue,
} from '@chengjie/platform';
import { Args, ArgsType, Context, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ClaimObjections } from './claim-objections.service.js';
import { ClaimDecisions } from './claim-decisions.service.js';
import {
  ClaimOrganizationInput,
  ConsentToClaimInput,
  OrganizationClaimFilter,
  RejectClaimInput,
  StopClaimByLinkInput,
  StopClaimInput,
  WithdrawClaimInput,
} from './claim.inputs.js';
import { OrganizationClaimPayload } from './claim.payloads.js';
import { claimTransitions } from './claim.policy.js';
import { shownClaim, type ShownClaim } from './claim.presentation.js';
import type { ClaimRow } from './claim.terms.js';
import { ClaimConsentType, OrganizationClaimConnection, OrganizationClaimType } from './claim.type.js';
import { ClaimsReader } from './claims.reader.js';
import { Claims } from './claims.service.js';

@ArgsType()
class ClaimsArgs extends PageArgs {
  @Field(() => OrganizationClaimFilter, { nullable: true, description: 'Narrows the list.' })
  filter?: OrganizationClaimFilter | null;
}

/** Claims of organizations, and what is done with them. */
@Resolver()
export class ClaimResolver {
  constructor(
    private readonly reader: ClaimsReader,
    private readonly claiming: Claims,
    private readonly decisions: ClaimDecisions,
  ) {}

  @Can('claim:read')
  @Query(() => OrganizationClaimConnection, {
    description: 'Claims of organizations in your jurisdiction, the newest first.',
  })
  async claims(@CurrentActor() actor: Actor, @Args() { filter, ...page }: ClaimsArgs): Promise<Page<ShownClaim>> {
    return shownPage(await this.reader.ofRegion(actor, filter ?? {}, page), actor);
  }

  @Public()
  @Query(() => OrganizationClaimType, {
    nullable: true,
    description:
      'A claim by its id: everybody’s once it was announced, rejected or stopped; before, null to those whom it is no matter of.',
  })
  async claim(
    @CurrentPerson() person: Person | null,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<ShownClaim | null> {
    const claim = isId(id) ? (await this.reader.visible(person, [id])).get(id) : undefined;
    return claim ? shownClaim(claim, person) : null;
  }

  @Act(() => OrganizationClaimPayload, {
    description:
      'Asks to be the first administrator of an organization that has none. For accounts without a role whose owner verified a mail address.',
    access: 'SIGNED_IN',
  })
  claimOrganization(@CurrentPerson() person: Person, @Input() input: ClaimOrganizationInput): Promise<object> {
    const { organizationId, grounds, documents } = input;
    const kept = documents.map(({ name, number, issuedOn, scanIds }) => ({
      ...{ name, number, issuedOn },
      scanIds: scanIds ?? [],
    }));
    return this.claiming.claim(person, { organizationId, grounds, documents: kept });
  }

  @Act(() => OrganizationClaimPayload, { description: 'Takes a claim of your own back.', access: 'SIGNED_IN' })
  withdrawClaim(@CurrentPerson() person: Person, @Input() { claimId }: WithdrawClaimInput): Promise<object> {
    return this.claiming.withdraw(person, claimId);
  }

  @Act(() => OrganizationClaimPayload, {
    description:
      'Consents to a claim for your agency. The second consent, by somebody of another agency, announces it for three working days.',
    access: 'claim:decide',
  })
  consentToClaim(@CurrentActor() actor: Actor, @Input() { claimId }: ConsentToClaimInput): Promise<object> {
    return this.decisions.consent(actor, claimId);
  }

  @Act(() => OrganizationClaimPayload, {
    description: 'Rejects a claim that is not announced yet, with a reason; agency, time and ground are public.',
    access: 'claim:decide',
  })
  rejectClaim(@CurrentActor() actor: Actor, @Input() { claimId, reason, ground }: RejectClaimInput): Promise<object> {
    return this.decisions.reject(actor, claimId, reason, ground ?? 'OTHER');
  }

  @Act(() => OrganizationClaimPayload, {
    description:
      'Stops a claim that has not taken effect: for whoever acts for the organization, and for offices on the word of a registered contact.',
    access: 'claim:stop',
  })
  stopClaim(@CurrentActor() actor: Actor, @Input() { claimId, reason, onWordOf }: StopClaimInput): Promise<object> {
    return this.claiming.stop(actor, claimId, reason, onWordOf ?? null);
  }
}

/** What the owner of a disabled account does without signing in. */
@Resolver()
export class ClaimObjectionResolver {
  constructor(private readonly objections: ClaimObjections) {}

  @Act(() => OrganizationClaimPayload, {
    description:
      'Stops a claim by the link that was mailed to whoever acts for the organization by an account which is disabled. The link works once, and does nothing else.',
    access: 'PUBLIC',
  })
  stopClaimByLink(@Input() { token, reason }: StopClaimByLinkInput): Promise<object> {
    return this.objections.stop(token, reason);
  }
}

/** What can be done with a claim. */
@Resolver(() => OrganizationClaimType)
export class OrganizationClaimResolver {
  constructor(private readonly reader: ClaimsReader) {}

  @ResolveField(() => [AvailableTransition], { description: 'What you could do with it, and why not now.' })
  async availableTransitions(
    @Parent() claim: OrganizationClaimType,
    @CurrentPerson() person: Person | null,
    @CurrentActor() actor: Actor | null,
  ): Promise<readonly AvailableTransition[]> {
    return claimTransitions(person, claim, await this.reader.officerFacts(actor, claim));
  }
}

/** The agency of a consent. */
@Resolver(() => ClaimConsentType)
export class ClaimConsentResolver {
  constructor(private readonly agencies: AgenciesReader) {}

  @ResolveField(() => Agency)
  agency(@Parent() { agencyId }: ClaimConsentType): Promise<AgencyRow | undefined> {
    return this.agencies.byId(agencyId);
  }
}

/** Claims of an organization. */
@Resolver(() => OrganizationType)
export class ClaimsOfOrganizationResolver {
  constructor(private readonly reader: ClaimsReader) {}

  @ResolveField(() => OrganizationClaimConnection, {
    description:
      'Claims of it, the newest first: those that were announced, rejected or stopped; to the claimant, offices of the region and its own people the others too.',
  })
  async claims(
    @Parent() { id }: OrganizationType,
    @CurrentPerson() person: Person | null,
    @Context() request: RequestContextValue,
    @Args() page: PageArgs,
  ): Promise<Page<ShownClaim>> {
    return shownPage(await this.reader.ofOrganization(request, person, id, page), person);
  }
}

/** One's own claims. */
@Resolver(() => Viewer)
export class OwnClaimsResolver {
  constructor(private readonly reader: ClaimsReader) {}

  @ResolveField(() => OrganizationClaimConnection, {
    description: 'The claims that one made, the newest first; whatever the role.',
  })
  async claims(
    @Parent() { id }: Viewer,
    @CurrentPerson() person: Person | null,
    @Args() page: PageArgs,
  ): Promise<Page<ShownClaim>> {
    return shownPage(await this.reader.ofClaimant(id, page), person);
  }
}

function shownPage(page: Page<ClaimRow>, person: Person | null): Page<ShownClaim> {
  return mapPage(page, (claim) => shownClaim(claim, person));
}
