import { AccountsModule } from '@chengjie/accounts';
import { DocumentsModule } from '@chengjie/documents';
import { ListingsModule } from '@chengjie/listings';
import { MailModule } from '@chengjie/mail';
import { OrganizationsModule } from '@chengjie/organizations';
import { BuyingAgenciesReader, ProcurementModule } from '@chengjie/procurement';
import { RulesModule } from '@chengjie/rules';
import { Module } from '@nestjs/common';
import { ClaimOfficeResolver, ClaimOfficesOfOrganizationResolver } from './claim-office.resolver.js';
import { ClaimOfficesReader } from './claim-offices.reader.js';
import { ClaimDecisions } from './claim-decisions.service.js';
import { OrganizationClaimPayloadResolver } from './claim.payloads.js';
import {
  ClaimConsentResolver,
  ClaimObjectionResolver,
  ClaimResolver,
  ClaimsOfOrganizationResolver,
  OrganizationClaimResolver,
  OwnClaimsResolver,
} from './claim.resolver.js';
import { ClaimObjections } from './claim-objections.service.js';
import { ClaimScans } from './claim-scans.js';
import { ClaimStore } from './claim.store.js';
import { ClaimTelling } from './claim-telling.js';
import { ClaimTasksReader } from './claim-tasks.reader.js';
import { ClaimsReader } from './claims.reader.js';
import { Claims } from './claims.service.js';
import { OfficeBarsReader } from './office-bars.reader.js';
import { BuyingViewerResolver, RegisterActsReader, RegisterActsResolver } from './register-acts.resolver.js';

const imports = [AccountsModule, DocumentsModule, ListingsModule, MailModule, OrganizationsModule, RulesModule];
const services = [
  BuyingAgenciesReader,
  ClaimDecisions,
  ClaimObjections,
  ClaimOfficesReader,
  Claims,
  ClaimScans,
  ClaimsReader,
  ClaimStore,
  ClaimTelling,
  ...[OfficeBarsReader, RegisterActsReader],
];

/** How an organization comes to its first administrator. */
@Module({ imports, providers: services, exports: [...imports, ...services] })
export class ClaimsModule {}

/** The same, through GraphQL. */
@Module({
  imports: [ClaimsModule, ProcurementModule],
  providers: [
    ClaimConsentResolver,
    ClaimObjectionResolver,
    ClaimOfficeResolver,
    ClaimOfficesOfOrganizationResolver,
    ClaimResolver,
    ClaimTasksReader,
    ClaimsOfOrganizationResolver,
    OrganizationClaimPayloadResolver,
    OrganizationClaimResolver,
    OwnClaimsResolver,
    ...[BuyingViewerResolver, RegisterActsResolver],
  ],
})
export class ClaimsApiModule {}
