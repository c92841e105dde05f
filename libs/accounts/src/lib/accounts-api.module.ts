import { Module } from '@nestjs/common';
import { RegionsModule } from '@chengjie/regions';
import { DemonstrationResolver } from './account/demonstration.resolver.js';
import { AccountsModule } from './accounts.module.js';
import { AgencyContactResolver, EnterAgencyContactPayloadResolver } from './agency/agency-contact.resolver.js';
import { AgencyResolver, CreateAgencyPayloadResolver } from './agency/agency.resolver.js';
import { ApiTokenResolver, apiTokenPayloadResolvers } from './api-token/api-token.resolver.js';
import { accountPayloadResolvers } from './account/account-payload.resolvers.js';
import { AccountRequestsResolver } from './account/account-requests.resolver.js';
import { AccountResolver } from './account/account.resolver.js';
import { addressPayloadResolvers, AddressResolver } from './address/address.resolver.js';
import { IdentityProofResolver, ProveIdentityPayloadResolver } from './factor/identity-proof.resolver.js';
import { ownFactorsPayloadResolvers, OwnFactorsResolver } from './factor/own-factors.resolver.js';
import { factorResetPayloadResolvers, FactorResetResolver } from './factor-reset/factor-reset.resolver.js';
import { RoleProposalPayloadResolver, RoleProposalResolver } from './grant-proposal/grant-proposal.resolver.js';
import {
  OrganizationAdmissionPayloadResolver,
  OrganizationAdmissionResolver,
  ViewerAdmissionsResolver,
} from './admission/admission.resolver.js';
import {
  OfferedRoleResolver,
  offeredRolePayloadResolvers,
  OfferedRolesResolver,
} from './offer/offered-role.resolver.js';
import { OrganizationPersonResolver, peoplePayloadResolvers, ViewerPeopleResolver } from './people/people.resolver.js';
import { RoleTasksReader } from './grant-proposal/role-tasks.reader.js';
import { RoleGrantResolver } from './grant/role-grant.type.js';
import { OwnSecurityEventsResolver, SecurityEventResolver } from './security/security-event.resolver.js';
import { DraftKeyResolver } from './session/draft-key.resolver.js';
import { DraftKeys } from './session/draft-keys.js';
import { ownSessionsPayloadResolvers, OwnSessionsResolver } from './session/own-sessions.resolver.js';
import { viewerPayloadResolvers, ViewerResolver } from './session/viewer.resolver.js';

/** Accounts, agencies and signing in, in GraphQL. */
@Module({
  imports: [AccountsModule, RegionsModule],
  providers: [
    AccountRequestsResolver,
    AccountResolver,
    AddressResolver,
    ...[AgencyContactResolver, EnterAgencyContactPayloadResolver],
    AgencyResolver,
    ApiTokenResolver,
    CreateAgencyPayloadResolver,
    DemonstrationResolver,
    DraftKeyResolver,
    DraftKeys,
    OfferedRoleResolver,
    OfferedRolesResolver,
    OrganizationAdmissionPayloadResolver,
    OrganizationAdmissionResolver,
    FactorResetResolver,
    IdentityProofResolver,
    OwnFactorsResolver,
    ProveIdentityPayloadResolver,
    OrganizationPersonResolver,
    OwnSecurityEventsResolver,
    OwnSessionsResolver,
    RoleGrantResolver,
    RoleProposalPayloadResolver,
    RoleProposalResolver,
    RoleTasksReader,
    ViewerAdmissionsResolver,
    SecurityEventResolver,
    ViewerPeopleResolver,
    ViewerResolver,
    ...accountPayloadResolvers,
    ...addressPayloadResolvers,
    ...apiTokenPayloadResolvers,
    ...offeredRolePayloadResolvers,
    ...peoplePayloadResolvers,
    ...factorResetPayloadResolvers,
    ...ownFactorsPayloadResolvers,
    ...ownSessionsPayloadResolvers,
    ...viewerPayloadResolvers,
  ],
})
export class AccountsApiModule {}
