import { Module } from '@nestjs/common';
import { AccountsModule } from '@chengjie/accounts';
import { FunctionsApiModule, FunctionsModule } from '@chengjie/functions';
import { OrganizationHistoryResolver } from './history/organization-history.resolver.js';
import { BidMandatePayloadResolver, MandateResolver } from './mandate/mandate.resolver.js';
import {
  MembershipProposalPayloadResolver,
  MembershipResolver,
  ViewerMembershipsResolver,
} from './membership/membership.resolver.js';
import { MembershipTasksReader } from './membership/membership-tasks.reader.js';
import { organizationPayloadResolvers } from './organization-payload.resolvers.js';
import { OrganizationResolver } from './organization/organization.resolver.js';
import { OrganizationStaffingResolver } from './organization/organization-staffing.resolver.js';
import { RoleGrantOrganizationResolver } from './organization/role-grant-organization.resolver.js';
import { OrganizationActsResolver } from './organizations-acts.resolver.js';
import { OrganizationsModule } from './organizations.module.js';

/** The register of organizations in GraphQL. */
@Module({
  imports: [AccountsModule, OrganizationsModule, FunctionsModule, FunctionsApiModule],
  providers: [
    OrganizationResolver,
    OrganizationHistoryResolver,
    OrganizationStaffingResolver,
    RoleGrantOrganizationResolver,
    OrganizationActsResolver,
    ViewerMembershipsResolver,
    MembershipResolver,
    MembershipTasksReader,
    MembershipProposalPayloadResolver,
    MandateResolver,
    BidMandatePayloadResolver,
    ...organizationPayloadResolvers,
  ],
})
export class OrganizationsApiModule {}
