import { FunctionsModule } from '@chengjie/functions';
import { Module } from '@nestjs/common';
import { OrganizationEditionDifference } from './edition/organization-edition-difference.reader.js';
import { OrganizationEditionLists } from './edition/organization-edition-lists.reader.js';
import { OrganizationEditions } from './edition/organization-editions.service.js';

const services = [OrganizationEditions, OrganizationEditionLists, OrganizationEditionDifference];

/** Editions of the qualified-organization catalog 承接组织目录. */
@Module({ imports: [FunctionsModule], providers: services, exports: services })
export class OrganizationCatalogModule {}
