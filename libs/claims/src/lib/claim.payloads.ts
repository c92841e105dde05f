import { Payload, payloadResolver } from '@chengjie/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { shownClaim } from './claim.presentation.js';
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
  async (claims, id, { actor, person }) => {
    const claim = await claims.byId(id);
    return claim && shownClaim(claim, actor ?? person);
  },
);
