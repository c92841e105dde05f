import { Module } from '@nestjs/common';
import { FunctionsApiModule, FunctionsModule } from '@chengjie/functions';
import {
  OrganizationDifferenceResolver,
  OrganizationEditionResolver,
  PublishOrganizationEditionPayloadResolver,
} from './edition/organization-edition.resolver.js';
import { organizationPayloadResolvers } from './organization-payload.resolvers.js';
import { OrganizationResolver } from './organization/organization.resolver.js';
import { OrganizationActsResolver } from './organizations-acts.resolver.js';
import { OrganizationsModule } from './organizations.module.js';
import './edition/organization-edition.answers.js';
import './organizations.permissions.js';

/** Organizations and their catalog in GraphQL. */
@Module({
  imports: [OrganizationsModule, FunctionsModule, FunctionsApiModule],
  providers: [
    OrganizationResolver,
    OrganizationActsResolver,
    OrganizationEditionResolver,
    OrganizationDifferenceResolver,
    PublishOrganizationEditionPayloadResolver,
    ...organizationPayloadResolvers,
  ],
})
export class OrganizationsApiModule {}
