import { Module } from '@nestjs/common';
import { RegionsModule } from '@chengjie/regions';
import { DemonstrationResolver } from './account/demonstration.resolver.js';
import { AccountsModule } from './accounts.module.js';
import { AgencyResolver, CreateAgencyPayloadResolver } from './agency/agency.resolver.js';
import {
  ApiTokenResolver,
  CreateApiTokenPayloadResolver,
  RevokeApiTokenPayloadResolver,
} from './api-token/api-token.resolver.js';
import { accountPayloadResolvers } from './account/account-payload.resolvers.js';
import { AccountResolver } from './account/account.resolver.js';
import { RoleGrantResolver } from './grant/role-grant.type.js';
import {
  AcceptInvitationPayloadResolver,
  ResetPasswordPayloadResolver,
  SignInPayloadResolver,
  ViewerResolver,
} from './session/viewer.resolver.js';

/** Accounts, agencies and signing in, in GraphQL. */
@Module({
  imports: [AccountsModule, RegionsModule],
  providers: [
    AcceptInvitationPayloadResolver,
    AccountResolver,
    AgencyResolver,
    ApiTokenResolver,
    CreateAgencyPayloadResolver,
    CreateApiTokenPayloadResolver,
    DemonstrationResolver,
    ResetPasswordPayloadResolver,
    RevokeApiTokenPayloadResolver,
    RoleGrantResolver,
    SignInPayloadResolver,
    ViewerResolver,
    ...accountPayloadResolvers,
  ],
})
export class AccountsApiModule {}
