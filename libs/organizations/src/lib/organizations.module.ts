import { AccountsModule } from '@chengjie/accounts';
import { Module } from '@nestjs/common';
import { FunctionsModule } from '@chengjie/functions';
import { Federations } from './federation/federations.service.js';
import { OrganizationHistoryReader } from './history/organization-history.reader.js';
import { EntryChanges } from './entry-change/entry-changes.service.js';
import { Endings } from './ending/endings.service.js';
import { MandatesReader } from './mandate/mandates.reader.js';
import { Mandates } from './mandate/mandates.service.js';
import { MembershipProposalsReader } from './membership/membership-proposals.reader.js';
import { MembershipProposals } from './membership/membership-proposals.service.js';
import { MembershipTeller } from './membership/membership-teller.js';
import { Memberships } from './membership/memberships.service.js';
import { KnownRegionsReader } from './organization/known-regions.reader.js';
import { OrganizationListsReader } from './organization/organization-lists.reader.js';
import { OrganizationRegister } from './organization/organization-register.service.js';
import { OwnAffairsReader } from './organization/own-affair.js';
import { OrganizationsReader } from './organization/organizations.reader.js';
import { Qualifications } from './qualification/qualifications.service.js';
import { OrganizationRatings } from './rating/organization-ratings.service.js';
import { RegisterEntryTeller } from './telling/register-entry-teller.js';
import { Standings } from './standing/standings.service.js';

const services = [
  OrganizationsReader,
  OrganizationListsReader,
  KnownRegionsReader,
  OrganizationRegister,
  OrganizationHistoryReader,
  MembershipTeller,
  RegisterEntryTeller,
  Memberships,
  MembershipProposalsReader,
  MembershipProposals,
  MandatesReader,
  Mandates,
  Standings,
  Federations,
  Qualifications,
  EntryChanges,
  Endings,
  OwnAffairsReader,
  OrganizationRatings,
];

/** The register of organizations. */
@Module({ imports: [AccountsModule, FunctionsModule], providers: services, exports: services })
export class OrganizationsModule {}
