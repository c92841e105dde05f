import { Module } from '@nestjs/common';
import { RegionsModule } from '@chengjie/regions';
import { DemonstrationResolver } from './account/demonstration.resolver.js';
import { AccountsModule } from './accounts.module.js';
import { AgencyResolver, CreateAgencyPayloadResolver } from './agency/agency.resolver.js';
import { ApiTokenResolver, apiTokenPayloadResolvers, ApiTokenSecretResolver } from './api-token/api-token.resolver.js';
import { accountPayloadResolvers } from './account/account-payload.resolvers.js';
import { AccountResolver } from './account/account.resolver.js';
import { RoleGrantResolver } from './grant/role-grant.type.js';
import { viewerPayloadResolvers, ViewerResolver } from './session/viewer.resolver.js';

/** Accounts, agencies and signing in, in GraphQL. */
@Module({
  imports: [AccountsModule, RegionsModule],
  providers: [
    AccountResolver,
    AgencyResolver,
    ApiTokenResolver,
    ApiTokenSecretResolver,
    CreateAgencyPayloadResolver,
    DemonstrationResolver,
    RoleGrantResolver,
    ViewerResolver,
    ...accountPayloadResolvers,
    ...apiTokenPayloadResolvers,
    ...viewerPayloadResolvers,
  ],
})
export class AccountsApiModule {}
