import { AgenciesReader, Agency, Viewer, type AgencyRow } from '@chengjie/accounts';
import { isId } from '@chengjie/kernel';
import { OrganizationType } from '@chengjie/organizations';
import {
  Act,
  AvailableTransition,
  BilingualText,
  Can,
  CurrentActor,
  CurrentPerson,
  DateTimeScalar,
  Input,
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
import { claimTransitions, isPublic, seesAllOf } from './claim.policy.js';
import { consentsOf, endGroundOf, lapseReasonOf } from './claim.presentation.js';
import type { ClaimDocument, ClaimEndGround, ClaimRow } from './claim.terms.js';
import {
  ClaimConsentType,
  ClaimDocumentType,
  ClaimEndGroundEnum,
  OrganizationClaimConnection,
  OrganizationClaimType,
} from './claim.type.js';
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
  claims(@CurrentActor() actor: Actor, @Args() { filter, ...page }: ClaimsArgs): Promise<Page<ClaimRow>> {
    return this.reader.ofRegion(actor, filter ?? {}, page);
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
  ): Promise<ClaimRow | null> {
    return isId(id) ? ((await this.reader.visible(person, [id])).get(id) ?? null) : null;
  }

  @Act(() => OrganizationClaimPayload, {
    description:
      'Asks to be the first administrator of an organization that has none. For accounts without a role whose owner verified a mail address.',
    access: 'SIGNED_IN',
  })
  claimOrganization(@CurrentPerson() person: Person, @Input() input: ClaimOrganizationInput): Promise<object> {
    const { organizationId, grounds, documents } = input;
    const kept = documents.map(({ name, number, issuedOn }) => ({ name, number, issuedOn }));
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

/** What a claim shows to whom. */
@Resolver(() => OrganizationClaimType)
export class OrganizationClaimResolver {
  constructor(private readonly reader: ClaimsReader) {}

  @ResolveField(() => String)
  claimantName(@Parent() claim: OrganizationClaimType, @CurrentPerson() person: Person | null): string {
    return claim.secondAt || seesAllOf(person, claim) ? claim.claimantName : '—';
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'By which name the claimant signs in, which tells two of one name apart; null as the grounds are.',
  })
  claimantLoginName(@Parent() claim: OrganizationClaimType, @CurrentPerson() person: Person | null): string | null {
    return seesAllOf(person, claim) ? claim.claimantLoginName : null;
  }

  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when the claimant has its account; null as the grounds are.',
  })
  claimantSince(@Parent() claim: OrganizationClaimType, @CurrentPerson() person: Person | null): Date | null {
    return seesAllOf(person, claim) ? claim.claimantSince : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why the claimant may act for it; null but to claimant, offices of the region and the organization.',
  })
  grounds(@Parent() claim: OrganizationClaimType, @CurrentPerson() person: Person | null): string | null {
    return seesAllOf(person, claim) ? claim.grounds : null;
  }

  @ResolveField(() => [ClaimDocumentType], { nullable: true, description: 'What shows it; null as the grounds are.' })
  documents(
    @Parent() claim: OrganizationClaimType,
    @CurrentPerson() person: Person | null,
  ): readonly ClaimDocument[] | null {
    return seesAllOf(person, claim) ? claim.documents : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why it was rejected or stopped; null as the grounds are.',
  })
  endReason(@Parent() claim: OrganizationClaimType, @CurrentPerson() person: Person | null): string | null {
    return seesAllOf(person, claim) ? claim.endReason : null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Of one that an office stopped: on the word of which registered contact; null as the grounds are.',
  })
  onWordOf(@Parent() claim: OrganizationClaimType, @CurrentPerson() person: Person | null): string | null {
    return seesAllOf(person, claim) ? claim.onWordOf : null;
  }

  @ResolveField(() => BilingualText, { nullable: true })
  lapseReason(@Parent() claim: OrganizationClaimType, @CurrentPerson() person: Person | null): BilingualText | null {
    return lapseReasonOf(claim, seesAllOf(person, claim));
  }

  @ResolveField(() => Boolean, {
    description: 'Whether everybody may know of it: once it was announced, and where somebody else put an end to it.',
  })
  isPublic(@Parent() claim: OrganizationClaimType): boolean {
    return isPublic(claim);
  }

  @ResolveField(() => ClaimEndGroundEnum, {
    nullable: true,
    description:
      'Of one that was rejected or stopped, or ended by an account’s being disabled: why, typed, for everybody to read.',
  })
  endGround(@Parent() claim: OrganizationClaimType): ClaimEndGround | null {
    return endGroundOf(claim);
  }

  @ResolveField(() => [ClaimConsentType], { description: 'The agencies that consented, in turn; two at most.' })
  consents(@Parent() claim: OrganizationClaimType): Pick<ClaimConsentType, 'agencyId' | 'at'>[] {
    return consentsOf(claim);
  }

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
  claims(
    @Parent() { id }: OrganizationType,
    @CurrentPerson() person: Person | null,
    @Context() request: RequestContextValue,
    @Args() page: PageArgs,
  ): Promise<Page<ClaimRow>> {
    return this.reader.ofOrganization(request, person, id, page);
  }
}

/** One's own claims. */
@Resolver(() => Viewer)
export class OwnClaimsResolver {
  constructor(private readonly reader: ClaimsReader) {}

  @ResolveField(() => OrganizationClaimConnection, {
    description: 'The claims that one made, the newest first; whatever the role.',
  })
  claims(@Parent() { id }: Viewer, @Args() page: PageArgs): Promise<Page<ClaimRow>> {
    return this.reader.ofClaimant(id, page);
  }
}
