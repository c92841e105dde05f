import { FunctionsModule } from '@chengjie/functions';
import { Module } from '@nestjs/common';
import { OrganizationEditionDifferenceReader } from './edition/organization-edition-difference.reader.js';
import { OrganizationEditionListsReader } from './edition/organization-edition-lists.reader.js';
import { OrganizationEditions } from './edition/organization-editions.service.js';

const services = [OrganizationEditions, OrganizationEditionListsReader, OrganizationEditionDifferenceReader];

/** Editions of the qualified-organization catalog 承接组织目录. */
@Module({ imports: [FunctionsModule], providers: services, exports: services })
export class OrganizationCatalogModule {}
