import { FunctionsModule } from '@chengjie/functions';
import { Module } from '@nestjs/common';
import {
  OrganizationCatalogEntryResolver,
  OrganizationDifferenceResolver,
  OrganizationEditionResolver,
  PublishOrganizationEditionPayloadResolver,
  WithdrawOrganizationEditionPayloadResolver,
} from './edition/organization-edition.resolver.js';
import { OrganizationCatalogModule } from './organization-catalog.module.js';

/** The organization catalog in GraphQL. */
@Module({
  imports: [OrganizationCatalogModule, FunctionsModule],
  providers: [
    OrganizationEditionResolver,
    OrganizationCatalogEntryResolver,
    OrganizationDifferenceResolver,
    PublishOrganizationEditionPayloadResolver,
    WithdrawOrganizationEditionPayloadResolver,
  ],
})
export class OrganizationCatalogApiModule {}
