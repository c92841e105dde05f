import type { Type } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Organizations } from './organization/organizations.reader.js';
import type { OrganizationProfile } from './organization/organization.terms.js';
import {
  AddMembershipPayload,
  EndMembershipPayload,
  FileOrganizationPayload,
  GrantQualificationPayload,
  RegisterOrganizationPayload,
  RevokeQualificationPayload,
  SetFederationStatusPayload,
  SetOrganizationStandingPayload,
  type OrganizationPayload,
} from './organizations.payloads.js';

/** Loads the organization of a payload after the commit. */
function resolverOf(payload: Type<OrganizationPayload>): Type<object> {
  @Resolver(() => payload)
  class OrganizationPayloadResolver {
    constructor(readonly organizations: Organizations) {}

    @ResolveField()
    organization(@Parent() { organizationId }: OrganizationPayload): Promise<OrganizationProfile | undefined> | null {
      return organizationId ? this.organizations.profile(organizationId) : null;
    }
  }
  return OrganizationPayloadResolver;
}

/** One resolver for each payload that shows an organization. */
export const organizationPayloadResolvers = [
  RegisterOrganizationPayload,
  FileOrganizationPayload,
  SetFederationStatusPayload,
  SetOrganizationStandingPayload,
  AddMembershipPayload,
  EndMembershipPayload,
  GrantQualificationPayload,
  RevokeQualificationPayload,
].map(resolverOf);
