import { CatalogEditionType } from '@chengjie/functions';
import {
  OrganizationProfileType,
  OrganizationType,
  type OrganizationProfile,
  type OrganizationReference,
  type ProfileMembership,
  type ProfileQualification,
} from '@chengjie/organizations';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { BilingualText, CalendarDateScalar, connectionOf, Node, Payload, RegionCodeScalar } from '@chengjie/platform';
import type { RegionReference } from '@chengjie/regions';

@ObjectType({ description: 'A region in the words of an edition: as it was named then.' })
export class ListedRegion implements RegionReference {
  @Field(() => RegionCodeScalar, { description: 'Code of the region.' })
  code!: string;

  @Field({ description: 'Its own name.' })
  name!: string;
}

@ObjectType({ description: 'A federation in the words of an edition: as it was named then.' })
export class ListedFederation implements OrganizationReference {
  @Field(() => ID, { description: 'Id of the organization, the same in every edition whatever the words.' })
  id!: string;

  @Field({ description: 'Name of the federation.' })
  name!: string;
}

@ObjectType({ description: 'A membership in a federation (会员), as an edition lists it.' })
export class ListedMembership implements ProfileMembership {
  @Field({ description: 'The federation.' })
  federation!: ListedFederation;

  @Field(() => CalendarDateScalar, { description: 'Since when.' })
  joinedOn!: string;
}

@ObjectType({ description: 'A function in the words of an edition: as it was named then.' })
export class ListedFunction {
  @Field(() => ID, { description: 'Id of the function, the same in every edition whatever the words.' })
  id!: string;

  @Field({ description: 'Code of the function.' })
  code!: string;

  @Field({ description: 'Name of the function.' })
  name!: BilingualText;
}

@ObjectType({ description: 'A qualification (承接资质), as an edition lists it.' })
export class ListedQualification implements ProfileQualification {
  @Field(() => ID, { description: 'Id of the qualification.' })
  id!: string;

  @Field({ description: 'What it can take on.' })
  function!: ListedFunction;

  @Field({ description: 'Where: the whole subtree.' })
  region!: ListedRegion;

  @Field(() => CalendarDateScalar, { description: 'Since when.' })
  grantedOn!: string;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Last day; null while it has no end.' })
  validUntil!: string | null;
}

@ObjectType({
  description:
    'An organization as an edition of the catalog lists it: in the words of when the edition was published, over which its content hash is taken. Its `id` is the organization’s, as those within are of what they name: whoever keeps objects by type and id keeps these within their edition.',
})
export class OrganizationCatalogEntry extends OrganizationProfileType implements OrganizationProfile {
  @Field({ description: 'Street, township, community or village of its seat.' })
  region!: ListedRegion;

  @Field(() => [ListedRegion], { description: 'Where it can serve: these whole subtrees.' })
  areas!: ListedRegion[];

  @Field(() => [ListedMembership], { description: 'Federations of which it was a member.' })
  federations!: ListedMembership[];

  @Field(() => OrganizationType, { description: 'The organization as the register shows it now.' })
  organization?: Pick<OrganizationReference, 'id'>;

  @Field(() => [ListedQualification], { description: 'Qualifications that held, by function and region.' })
  qualifications!: ListedQualification[];
}

/** A page of an edition. */
export const OrganizationCatalogEntryConnection = connectionOf(OrganizationCatalogEntry, 'OrganizationCatalogEntry');

@ObjectType('OrganizationCatalogEdition', {
  implements: Node,
  description:
    'An edition of the qualified-organization catalog (承接社区公共服务的社区社会组织目录). To be listed is evidence, no entry ticket. Its content hash is taken over the list of its entries by id, each with all fields of OrganizationCatalogEntry but `organization`.',
})
export class OrganizationEditionType extends CatalogEditionType {}

@ObjectType('ChangedOrganization', { description: 'An organization that both editions list, not in the same words.' })
export class ChangedOrganizationType {
  @Field(() => OrganizationCatalogEntry, { description: 'As the edition `from` lists it.' })
  before!: OrganizationCatalogEntry;

  @Field(() => OrganizationCatalogEntry, { description: 'As the edition `to` lists it.' })
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

@ObjectType({ description: 'What came of withdrawing an edition.' })
export class WithdrawOrganizationEditionPayload extends Payload {
  @Field(() => OrganizationEditionType, {
    nullable: true,
    description: 'The edition in force in the region now: the one above, or still its own until the day comes.',
  })
  inForce?: OrganizationEditionType | null;

  regionCode?: string;
}
