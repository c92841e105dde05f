import { Module } from '@nestjs/common';
import { FunctionsModule } from '@chengjie/functions';
import { Memberships } from './membership/memberships.service.js';
import { OrganizationLists } from './organization/organization-lists.service.js';
import { OrganizationRegister } from './organization/organization-register.service.js';
import { Organizations } from './organization/organizations.service.js';
import { Qualifications } from './qualification/qualifications.service.js';

const services = [Organizations, OrganizationLists, OrganizationRegister, Memberships, Qualifications];

/** The register of organizations. */
@Module({ imports: [FunctionsModule], providers: services, exports: services })
export class OrganizationsModule {}
