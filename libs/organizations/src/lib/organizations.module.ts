import { Module } from '@nestjs/common';
import { FunctionsModule } from '@chengjie/functions';
import { OrganizationEditionDifference } from './edition/organization-edition-difference.service.js';
import { OrganizationEditionLists } from './edition/organization-edition-lists.service.js';
import { OrganizationEditions } from './edition/organization-editions.service.js';
import { Memberships } from './membership/memberships.service.js';
import { OrganizationLists } from './organization/organization-lists.service.js';
import { OrganizationRegister } from './organization/organization-register.service.js';
import { Organizations } from './organization/organizations.service.js';
import { Qualifications } from './qualification/qualifications.service.js';

const services = [
  Organizations,
  OrganizationLists,
  OrganizationRegister,
  Memberships,
  Qualifications,
  OrganizationEditions,
  OrganizationEditionLists,
  OrganizationEditionDifference,
];

/** The register of organizations and the qualified-organization catalog. */
@Module({ imports: [FunctionsModule], providers: services, exports: services })
export class OrganizationsModule {}
