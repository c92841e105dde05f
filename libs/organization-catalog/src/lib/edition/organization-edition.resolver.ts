import {
  CatalogDifferenceArgs,
  CatalogEditionArgs,
  CatalogEditionsReader,
  CatalogEditionSummary,
  CatalogWithdrawals,
  WithdrawOrganizationEditionInput,
  type CatalogEdition,
} from '@chengjie/functions';
import {
  OrganizationsArgs,
  OrganizationType,
  type OrganizationProfile,
  type OrganizationReference,
} from '@chengjie/organizations';
import { Args, InputType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Act,
  CurrentActor,
  IdempotencyKeyField,
  Input,
  PageArgs,
  payloadResolver,
  RegionCodeField,
  Published,
  orNull,
  type Actor,
  type Page,
} from '@chengjie/platform';
import {
  OrganizationEditionDifferenceReader,
  type ChangedOrganization,
  type EditionPair,
} from './organization-edition-difference.reader.js';
import { OrganizationEditionListsReader } from './organization-edition-lists.reader.js';
import {
  ChangedOrganizationConnection,
  OrganizationCatalogEntry,
  OrganizationCatalogEntryConnection,
  OrganizationDifferenceType,
  OrganizationEditionType,
  PublishOrganizationEditionPayload,
  WithdrawOrganizationEditionPayload,
} from './organization-edition.type.js';
import { OrganizationEditions } from './organization-editions.service.js';

@InputType({ description: 'The next edition of a region’s organization catalog.' })
class PublishOrganizationEditionInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @RegionCodeField({ description: 'The city or county that publishes.' })
  regionCode!: string;
}

/** The qualified-organization catalog: reading and publishing its editions. */
@Resolver(() => OrganizationEditionType)
export class OrganizationEditionResolver {
  constructor(
    private readonly catalog: CatalogEditionsReader,
    private readonly editions: OrganizationEditions,
    private readonly lists: OrganizationEditionListsReader,
    private readonly differences: OrganizationEditionDifferenceReader,
    private readonly withdrawals: CatalogWithdrawals,
  ) {}

  @Published()
  @Query(() => OrganizationEditionType, {
    nullable: true,
    description: 'The qualified-organization catalog in force in a region, or an earlier edition of it.',
  })
  async organizationCatalog(@Args() { regionCode, number }: CatalogEditionArgs): Promise<CatalogEdition | null> {
    return (await this.catalog.find('ORGANIZATION', regionCode, number)) ?? null;
  }

  @Published()
  @Query(() => OrganizationDifferenceType, {
    nullable: true,
    description:
      'What changed between two editions of the organization catalog in force in a region; null unless there are both.',
  })
  organizationCatalogDifference(@Args() { regionCode, from, to }: CatalogDifferenceArgs): Promise<EditionPair | null> {
    return orNull(this.differences.pair(regionCode, from, to));
  }

  @ResolveField(() => OrganizationCatalogEntryConnection, { description: 'What the edition lists.' })
  organizations(
    @Parent() { id }: OrganizationEditionType,
    @Args() { filter, ...page }: OrganizationsArgs,
  ): Promise<Page<OrganizationProfile>> {
    return this.lists.ofEdition(id, filter ?? {}, page);
  }

  @ResolveField(() => [CatalogEditionSummary], {
    name: 'editions',
    description: 'All editions that the same region has published, the latest first.',
  })
  history(@Parent() { catalog, regionCode }: OrganizationEditionType): Promise<CatalogEdition[]> {
    return this.catalog.history(catalog, regionCode);
  }

  @Act(() => PublishOrganizationEditionPayload, {
    description: 'Publishes the next edition of a region’s organization catalog. An edition never changes.',
    access: 'organization-catalog:publish',
  })
  async publishOrganizationEdition(
    @CurrentActor() actor: Actor,
    @Input() { regionCode }: PublishOrganizationEditionInput,
  ): Promise<object> {
    return { editionId: await this.editions.publish(actor, regionCode) };
  }

  @Act(() => WithdrawOrganizationEditionPayload, {
    description:
      'Withdraws the latest edition of a county’s organization catalog: from a day on the city’s counts again. Editions that were published stay.',
    access: 'organization-catalog:withdraw',
  })
  async withdrawOrganizationEdition(
    @CurrentActor() actor: Actor,
    @Input() input: WithdrawOrganizationEditionInput,
  ): Promise<object> {
    return { regionCode: await this.withdrawals.withdraw(actor, 'ORGANIZATION', input) };
  }
}

/** Loads what counts after a withdrawal. */
export const WithdrawOrganizationEditionPayloadResolver = payloadResolver(
  WithdrawOrganizationEditionPayload,
  'inForce',
  'regionCode',
  CatalogEditionsReader,
  (catalog, regionCode) => catalog.find('ORGANIZATION', regionCode),
);

/** The way from what an edition lists to what is so today. */
@Resolver(() => OrganizationCatalogEntry)
export class OrganizationCatalogEntryResolver {
  // By its id alone: what the edition says of it need not be so today.
  @ResolveField(() => OrganizationType, { description: 'The organization as the register shows it now.' })
  organization(@Parent() { id }: OrganizationCatalogEntry): Pick<OrganizationReference, 'id'> {
    return { id };
  }
}

/** Loads the edition that was published. */
export const PublishOrganizationEditionPayloadResolver = payloadResolver(
  PublishOrganizationEditionPayload,
  'edition',
  'editionId',
  CatalogEditionsReader,
  (catalog, id) => catalog.byId(id),
);

/** Pages of a difference. */
@Resolver(() => OrganizationDifferenceType)
export class OrganizationDifferenceResolver {
  constructor(private readonly differences: OrganizationEditionDifferenceReader) {}

  @ResolveField(() => OrganizationCatalogEntryConnection, { description: 'Listed only in the edition `to`, by name.' })
  added(@Parent() pair: OrganizationDifferenceType, @Args() page: PageArgs): Promise<Page<OrganizationProfile>> {
    return this.differences.added(pair, page);
  }

  @ResolveField(() => OrganizationCatalogEntryConnection, {
    description: 'Listed only in the edition `from`, by name.',
  })
  removed(@Parent() pair: OrganizationDifferenceType, @Args() page: PageArgs): Promise<Page<OrganizationProfile>> {
    return this.differences.removed(pair, page);
  }

  @ResolveField(() => ChangedOrganizationConnection, { description: 'Listed in both, not in the same words, by name.' })
  changed(@Parent() pair: OrganizationDifferenceType, @Args() page: PageArgs): Promise<Page<ChangedOrganization>> {
    return this.differences.changed(pair, page);
  }
}
