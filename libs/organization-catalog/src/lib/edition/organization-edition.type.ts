import { CatalogEditionType } from '@chengjie/functions';
import { OrganizationProfileType } from '@chengjie/organizations';
import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf, Payload } from '@chengjie/platform';

@ObjectType({
  description: 'An organization as an edition of the catalog lists it: as it was when the edition was published.',
})
export class OrganizationCatalogEntry extends OrganizationProfileType {}

/** A page of an edition. */
export const OrganizationCatalogEntryConnection = connectionOf(OrganizationCatalogEntry, 'OrganizationCatalogEntry');

@ObjectType('OrganizationCatalogEdition', {
  description:
    'An edition of the qualified-organization catalog (承接社区公共服务的社区社会组织目录). To be listed is evidence, no entry ticket. Its content hash is taken over the list of its entries by id, each with all fields of OrganizationCatalogEntry.',
})
export class OrganizationEditionType extends CatalogEditionType {}

@ObjectType('ChangedOrganization', { description: 'An organization that both editions list, not in the same words.' })
export class ChangedOrganizationType {
  @Field(() => OrganizationCatalogEntry, { description: 'As the earlier edition lists it.' })
  before!: OrganizationCatalogEntry;

  @Field(() => OrganizationCatalogEntry, { description: 'As the later edition lists it.' })
  after!: OrganizationCatalogEntry;

  @Field(() => [String], { description: 'Names of the fields whose values differ.' })
  changedFields!: string[];
}

/** A page of changes. */
export const ChangedOrganizationConnection = connectionOf(ChangedOrganizationType, 'ChangedOrganization');

@ObjectType('OrganizationCatalogDifference', { description: 'What changed from one edition to another.' })
export class OrganizationDifferenceType {
  fromId!: string;
  toId!: string;
}

@ObjectType({ description: 'What came of publishing an edition.' })
export class PublishOrganizationEditionPayload extends Payload {
  @Field(() => OrganizationEditionType, { nullable: true, description: 'The published edition.' })
  edition?: OrganizationEditionType | null;

  editionId?: string;
}
