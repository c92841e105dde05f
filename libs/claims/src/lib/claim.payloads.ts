import { Payload, payloadResolver } from '@chengjie/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { OrganizationClaimType } from './claim.type.js';
import { ClaimsReader } from './claims.reader.js';

@ObjectType({ description: 'Result of an act on the claim of an organization.' })
export class OrganizationClaimPayload extends Payload {
  @Field(() => OrganizationClaimType, { nullable: true, description: 'The claim as it stands now.' })
  claim?: OrganizationClaimType | null;

  claimId?: string;
}

/** Loads the claim of an answer. */
export const OrganizationClaimPayloadResolver = payloadResolver(
  OrganizationClaimPayload,
  'claim',
  'claimId',
  ClaimsReader,
  (claims, id) => claims.byId(id),
);
