import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Act,
  CurrentActor,
  Input,
  PageArgs,
  Published,
  type Actor,
  type Page,
  type RequestContextValue,
} from '@chengjie/platform';
import { FileOrganizationPayload, RegisterOrganizationPayload } from '../organizations.payloads.js';
import { OrganizationListsReader } from './organization-lists.reader.js';
import { OrganizationRegister } from './organization-register.service.js';
import { FileOrganizationInput, OrganizationsArgs, RegisterOrganizationInput } from './organization.inputs.js';
import type { OrganizationProfile } from './organization.terms.js';
import { OrganizationConnection, OrganizationType } from './organization.type.js';
import { OrganizationsReader } from './organizations.reader.js';

/** The public register of organizations and the acts that change it. */
@Resolver(() => OrganizationType)
export class OrganizationResolver {
  constructor(
    private readonly lists: OrganizationListsReader,
    private readonly acts: OrganizationRegister,
    private readonly register: OrganizationsReader,
  ) {}

  @Published()
  @Query(() => OrganizationType, { nullable: true, description: 'An organization by id; null if there is none.' })
  async organization(
    @Args('id', { type: () => ID, description: 'Id of the organization.' }) id: string,
  ): Promise<OrganizationProfile | null> {
    return (await this.register.profile(id)) ?? null;
  }

  @Published()
  @Query(() => OrganizationConnection, {
    description: 'The public register: all organizations as they are now. Catalogs are read by edition.',
  })
  organizations(@Args() { filter, ...page }: OrganizationsArgs): Promise<Page<OrganizationProfile>> {
    return this.lists.register(filter ?? {}, page);
  }

  @ResolveField(() => OrganizationConnection, { description: 'Members of a federation, by name; empty for others.' })
  members(
    @Parent() { id }: OrganizationType,
    @Context() request: RequestContextValue,
    @Args() page: PageArgs,
  ): Promise<Page<OrganizationProfile>> {
    return this.lists.membersOf(request, id, page);
  }

  @Act(() => RegisterOrganizationPayload, {
    description: 'Registers an organization directly (登记), by the civil affairs department of its county.',
    access: 'organization:register',
  })
  async registerOrganization(@CurrentActor() actor: Actor, @Input() input: RegisterOrganizationInput): Promise<object> {
    return { organizationId: await this.acts.register(actor, input) };
  }

  @Act(() => FileOrganizationPayload, {
    description: 'Files an organization (备案), by the street office or township government of its seat.',
    access: 'organization:file',
  })
  async fileOrganization(@CurrentActor() actor: Actor, @Input() input: FileOrganizationInput): Promise<object> {
    return { organizationId: await this.acts.file(actor, input) };
  }
}
