import {
  Act,
  CurrentPerson,
  DateTimeScalar,
  IdempotencyKeyField,
  IdField,
  Input,
  Payload,
  payloadResolver,
  type Person,
  type RequestContextValue,
  type Role,
} from '@chengjie/platform';
import { Region, RegionsReader, type RegionRow } from '@chengjie/regions';
import { Context, Field, ID, InputType, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '../account/account.type.js';
import { RoleEnum } from '../grant/role-grant.type.js';
import { OfficePersonType } from '../grant-proposal/grant-proposal.type.js';
import type { OfficePerson } from '../grant-proposal/grant-proposals.reader.js';
import { OwnPassword } from '../session/own-password.js';
import { currentPasswordField } from '../session/sign-in.inputs.js';
import { ViewersReader } from '../session/viewers.reader.js';
import { OfferedRolesReader, type OfferedRole } from './offered-roles.reader.js';
import { OfferedRoles } from './offered-roles.service.js';

@ObjectType('OfferedRole', { description: 'A role that waits for one’s own yes: it counts for nothing before.' })
class OfferedRoleType {
  @Field(() => ID, { description: 'Identifies the offer.' })
  id!: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;

  @Field({ description: 'Name of the agency or organization that one would act for.' })
  holder!: string;

  @Field({ description: 'Of an organization: whether one would also look after who acts for it.' })
  administrator!: boolean;

  @Field({
    description: 'Of an office: whether one, having none, acts in it only once one has set up a second factor.',
  })
  secondFactorMissing!: boolean;

  @Field(() => [OfficePersonType], { description: 'Who offers it, in the order in which they did.' })
  offeredBy!: readonly OfficePerson[];

  @Field(() => DateTimeScalar, { description: 'When it was offered.' })
  offeredAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Until when it can be accepted.' })
  expiresAt!: Date;

  regionCode!: string;
}

const offerField = () => IdField({ description: 'The offer.' });

@InputType({ description: 'A role that one is offered to be taken.' })
class AcceptRoleInput {
  @offerField()
  offerId!: string;

  @currentPasswordField()
  currentPassword!: string;
}

@InputType({ description: 'A role that one is offered not to be taken.' })
class DeclineRoleInput {
  @offerField()
  offerId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

/** Base of payloads that answer with oneself. */
@ObjectType({ isAbstract: true })
abstract class OfferedRolePayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'Oneself, with one’s roles and what is offered still.' })
  viewer?: Viewer | null;

  accountId?: string;
}

@ObjectType({ description: 'The role is one’s own now.' })
class AcceptRolePayload extends OfferedRolePayload {}

@ObjectType({ description: 'The role is offered no more.' })
class DeclineRolePayload extends OfferedRolePayload {}

/** Roles that one is offered. */
@Resolver(() => Viewer)
export class OfferedRolesResolver {
  constructor(
    private readonly offers: OfferedRolesReader,
    private readonly offered: OfferedRoles,
    private readonly password: OwnPassword,
  ) {}

  @ResolveField(() => [OfferedRoleType], {
    description:
      'Roles that one is offered, the newest first, a hundred at most; whatever the role. Nobody else sees them so.',
  })
  offeredRoles(@Parent() { id }: Viewer): Promise<OfferedRole[]> {
    return this.offers.ofAccount(id);
  }

  @Act(() => AcceptRolePayload, {
    description:
      'Takes a role that one is offered, for the organization or agency. Needs a session and the password, not an access token.',
    access: 'SIGNED_IN',
    ownTransaction: true,
  })
  async acceptRole(
    @CurrentPerson() person: Person,
    @Input() { offerId, currentPassword }: AcceptRoleInput,
    @Context() { token, address }: RequestContextValue,
  ): Promise<object> {
    const given = { accountId: person.accountId, token, address, currentPassword };
    return this.password.confirmed(given, () => this.offered.accept(person, offerId));
  }

  @Act(() => DeclineRolePayload, {
    description: 'Does not take a role that one is offered. Nobody else is told.',
    access: 'SIGNED_IN',
  })
  declineRole(@CurrentPerson() person: Person, @Input() { offerId }: DeclineRoleInput): Promise<object> {
    return this.offered.decline(person, offerId);
  }
}

/** Loads what an offer names. */
@Resolver(() => OfferedRoleType)
export class OfferedRoleResolver {
  constructor(private readonly regions: RegionsReader) {}

  @ResolveField(() => Region, { description: 'The jurisdiction.' })
  region(@Parent() { regionCode }: OfferedRoleType): Promise<RegionRow | undefined> {
    return this.regions.byCode(regionCode);
  }
}

/** Load oneself. */
export const offeredRolePayloadResolvers = [AcceptRolePayload, DeclineRolePayload].map((payload) =>
  payloadResolver<OfferedRolePayload, ViewersReader>(payload, 'viewer', 'accountId', ViewersReader, (viewers, id) =>
    viewers.ofAccount(id),
  ),
);
