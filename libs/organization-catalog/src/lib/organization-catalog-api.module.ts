import { FunctionsModule } from '@chengjie/functions';
import { Module } from '@nestjs/common';
import {
  OrganizationDifferenceResolver,
  OrganizationEditionResolver,
  PublishOrganizationEditionPayloadResolver,
} from './edition/organization-edition.resolver.js';
import { OrganizationCatalogModule } from './organization-catalog.module.js';
import './edition/organization-edition.answers.js';
import './organization-catalog.permissions.js';

/** The organization catalog in GraphQL. */
@Module({
  imports: [OrganizationCatalogModule, FunctionsModule],
  providers: [OrganizationEditionResolver, OrganizationDifferenceResolver, PublishOrganizationEditionPayloadResolver],
})
export class OrganizationCatalogApiModule {}
