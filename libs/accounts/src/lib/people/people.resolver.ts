import {
  Act,
  AvailableTransition,
  CurrentActor,
  CurrentPerson,
  Input,
  organizationOf,
  PageArgs,
  Payload,
  payloadResolver,
  type Actor,
  type Page,
  type Person,
  type RequestContextValue,
} from '@chengjie/platform';
import { Args, Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '../account/account.type.js';
import { OfViewer } from '../account/of-viewer.js';
import { RoleOriginsReader, type RoleOrigin } from '../grant/role-origins.reader.js';
import { RoleOriginType } from '../grant/role-grant.type.js';
import { OwnPassword } from '../session/own-password.js';
import { ViewersReader } from '../session/viewers.reader.js';
import {
  EndOrganizationAdministratorInput,
  LeaveOrganizationInput,
  MakeOrganizationAdministratorInput,
  RemoveFromOrganizationInput,
} from './people.inputs.js';
import { peopleTransitions } from './people.policy.js';
import { PeopleReader, type PersonRow } from './people.reader.js';
import { OrganizationPeople } from './people.service.js';
import { OrganizationPersonConnection, OrganizationPersonType } from './people.type.js';

@ObjectType({ description: 'Result of an act on somebody who acts for an organization.' })
class OrganizationPersonPayload extends Payload {
  @Field(() => OrganizationPersonType, { nullable: true, description: 'The person; null who acts for it no more.' })
  person?: OrganizationPersonType | null;

  grantId?: string;
}

@ObjectType({ description: 'One acts for the organization no more.' })
class LeaveOrganizationPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'Oneself, with the roles that are left.' })
  viewer?: Viewer | null;

  accountId?: string;
}

/** What is one's own of the people that act for one's organization. */
@Resolver(() => Viewer)
export class ViewerPeopleResolver {
  constructor(private readonly people: PeopleReader) {}

  @OfViewer(() => OrganizationPersonConnection, {
    access: 'organization-people:read',
    description:
      'All who act for the organization one acts for, whoever has done so longest first; null in other roles.',
  })
  organizationPeople(@Parent() { actor }: Viewer, @Args() page: PageArgs): Promise<Page<PersonRow>> {
    return this.people.list(organizationOf(actor), { ...page, orderBy: 'SINCE' });
  }

  @OfViewer(() => Boolean, {
    access: 'organization-people:read',
    description: 'Whether one looks after who acts for the organization one acts for; null in other roles.',
  })
  async administersOrganization(@Parent() { actor }: Viewer): Promise<boolean> {
    return (await this.people.asking(actor)).administrator;
  }
}

/** An organization's administrators and its people. */
@Resolver(() => OrganizationPersonType)
export class OrganizationPersonResolver {
  constructor(
    private readonly people: OrganizationPeople,
    private readonly reader: PeopleReader,
    private readonly origins: RoleOriginsReader,
    private readonly password: OwnPassword,
  ) {}

  @Act(() => OrganizationPersonPayload, {
    description: 'Somebody acts for one’s organization no more. For its administrators.',
    access: 'organization-people:change',
  })
  removeFromOrganization(
    @CurrentActor() actor: Actor,
    @Input() { grantId, reason }: RemoveFromOrganizationInput,
  ): Promise<object> {
    return this.people.remove(actor, grantId, reason);
  }

  @Act(() => OrganizationPersonPayload, {
    description: 'Makes somebody an administrator of one’s organization. For its administrators.',
    access: 'organization-people:change',
  })
  makeOrganizationAdministrator(
    @CurrentActor() actor: Actor,
    @Input() { grantId }: MakeOrganizationAdministratorInput,
  ): Promise<object> {
    return this.people.makeAdministrator(actor, grantId);
  }

  @Act(() => OrganizationPersonPayload, {
    description: 'Somebody is an administrator of one’s organization no more. For its other administrators.',
    access: 'organization-people:change',
  })
  endOrganizationAdministrator(
    @CurrentActor() actor: Actor,
    @Input() { grantId }: EndOrganizationAdministratorInput,
  ): Promise<object> {
    return this.people.endAdministrator(actor, grantId);
  }

  @Act(() => LeaveOrganizationPayload, {
    description:
      'Acts for an organization no more, by one’s own will. Its last administrator makes another one first, unless nobody else is left. Needs a session and the password, not an access token.',
    access: 'SIGNED_IN',
    ownTransaction: true,
  })
  async leaveOrganization(
    @CurrentPerson() person: Person,
    @Input() { grantId, currentPassword }: LeaveOrganizationInput,
    @Context() { token, address }: RequestContextValue,
  ): Promise<object> {
    const given = { accountId: person.accountId, token, address, currentPassword };
    return this.password.confirmed(given, () => this.people.leave(person, grantId));
  }

  @ResolveField(() => RoleOriginType, { nullable: true, description: 'How the role came to be held, and who gave it.' })
  origin(@Parent() { id }: OrganizationPersonType): Promise<RoleOrigin | undefined> {
    return this.origins.of(id);
  }

  @ResolveField(() => [AvailableTransition], { description: 'What you could do with the person, and why not now.' })
  async availableTransitions(
    @Parent() person: OrganizationPersonType,
    @CurrentActor() actor: Actor,
  ): Promise<readonly AvailableTransition[]> {
    return peopleTransitions(await this.reader.asking(actor), person);
  }
}

/** Load the person of an answer, or oneself. */
export const peoplePayloadResolvers = [
  payloadResolver<OrganizationPersonPayload, PeopleReader>(
    OrganizationPersonPayload,
    'person',
    'grantId',
    PeopleReader,
    (people, id) => people.byGrant(id),
  ),
  payloadResolver<LeaveOrganizationPayload, ViewersReader>(
    LeaveOrganizationPayload,
    'viewer',
    'accountId',
    ViewersReader,
    (viewers, id) => viewers.ofAccount(id),
  ),
];
