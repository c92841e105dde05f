import { OrganizationsReader, OrganizationType } from '@chengjie/organizations';
import { Payload, payloadResolver } from '@chengjie/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { SeriousListingType } from './serious-listing.type.js';
import { SeriousListingsReader } from './serious-listings.reader.js';

@ObjectType({ description: 'Result of an act on the lists that an organization is on.' })
export class ListingPayload extends Payload {
  @Field(() => OrganizationType, { nullable: true, description: 'The organization after the act.' })
  organization?: OrganizationType | null;

  organizationId?: string;
}

@ObjectType({ description: 'Result of an act on a proposal of the serious list.' })
export class SeriousListingPayload extends Payload {
  @Field(() => SeriousListingType, { nullable: true, description: 'The proposal as it stands now.' })
  proposal?: SeriousListingType | null;

  proposalId?: string;
}

/** Load what acts were about. */
export const listingPayloadResolvers = [
  payloadResolver(ListingPayload, 'organization', 'organizationId', OrganizationsReader, (organizations, id) =>
    organizations.profile(id),
  ),
  payloadResolver(SeriousListingPayload, 'proposal', 'proposalId', SeriousListingsReader, (proposals, id) =>
    proposals.byId(id),
  ),
];
