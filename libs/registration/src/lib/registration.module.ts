import { AccountsModule } from '@chengjie/accounts';
import { DocumentsModule } from '@chengjie/documents';
import { OrganizationsModule } from '@chengjie/organizations';
import { RulesModule } from '@chengjie/rules';
import { Module } from '@nestjs/common';
import { ApplicationDecisions } from './application-decisions.service.js';
import { RegisterApplicationPayloadResolver } from './application.payloads.js';
import { ApplicationResolver, EntryGuideResolver, RegisterApplicationResolver } from './application.resolver.js';
import { ApplicationStore } from './application.store.js';
import { ApplicationTasksReader } from './application-tasks.reader.js';
import { ApplicationsReader } from './applications.reader.js';
import { Applications } from './applications.service.js';
import { DecidingOfficeReader } from './deciding-office.reader.js';
import { FilingNumbers } from './filing-numbers.js';

const imports = [AccountsModule, DocumentsModule, OrganizationsModule, RulesModule];
const services = [
  ApplicationDecisions,
  Applications,
  ApplicationsReader,
  ApplicationStore,
  DecidingOfficeReader,
  FilingNumbers,
];

/** How organizations enter the register. */
@Module({ imports, providers: services, exports: [...imports, ...services] })
export class RegistrationModule {}

/** The same, through GraphQL. */
@Module({
  imports: [RegistrationModule],
  providers: [
    ApplicationResolver,
    ApplicationTasksReader,
    EntryGuideResolver,
    RegisterApplicationPayloadResolver,
    RegisterApplicationResolver,
  ],
})
export class RegistrationApiModule {}
