import {
  Act,
  AvailableTransition,
  CurrentActor,
  Input,
  organizationOf,
  PageArgs,
  Payload,
  payloadResolver,
  type Actor,
  type Page,
} from '@chengjie/platform';
import { Args, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '../account/account.type.js';
import { OfViewer } from '../account/of-viewer.js';
import { RoleOriginsReader, type RoleOrigin } from '../grant/role-origins.reader.js';
import { RoleOriginType } from '../grant/role-grant.type.js';
import {
  AdmitToOrganizationInput,
  EndOrganizationAdministratorInput,
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

/** What is one's own of the people that act for one's organization. */
@Resolver(() => Viewer)
export class ViewerPeopleResolver {
  constructor(
    private readonly people: PeopleReader,
    private readonly acts: OrganizationPeople,
  ) {}

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
    return (await this.acts.asking(actor)).administrator;
  }
}

/** An organization's administrators and its people. */
@Resolver(() => OrganizationPersonType)
export class OrganizationPersonResolver {
  constructor(
    private readonly people: OrganizationPeople,
    private readonly origins: RoleOriginsReader,
  ) {}

  @Act(() => OrganizationPersonPayload, {
    description: 'Lets somebody act for one’s organization. For its administrators.',
    access: 'organization-people:change',
  })
  admitToOrganization(
    @CurrentActor() actor: Actor,
    @Input() { loginName, administrator }: AdmitToOrganizationInput,
  ): Promise<object> {
    return this.people.admit(actor, loginName, administrator);
  }

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

  @ResolveField(() => RoleOriginType, { nullable: true, description: 'How the role came to be held, and who gave it.' })
  origin(@Parent() { id }: OrganizationPersonType): Promise<RoleOrigin | undefined> {
    return this.origins.of(id);
  }

  @ResolveField(() => [AvailableTransition], { description: 'What you could do with the person, and why not now.' })
  async availableTransitions(
    @Parent() person: OrganizationPersonType,
    @CurrentActor() actor: Actor,
  ): Promise<readonly AvailableTransition[]> {
    return peopleTransitions(await this.people.asking(actor), person);
  }
}

/** Loads the person of an answer. */
export const OrganizationPersonPayloadResolver = payloadResolver(
  OrganizationPersonPayload,
  'person',
  'grantId',
  PeopleReader,
  (people, id) => people.byGrant(id),
);
