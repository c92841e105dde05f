import type { SchemaManifest } from '@chengjie/platform/schema';
import { passwordResetAsked } from './lib/account/password-reset-asked.js';
import { accountsMigrations } from './lib/accounts.migrations.js';
import { agencyContactMigrations } from './lib/agency/agency-contact.migrations.js';
import { agencySearchMigrations } from './lib/agency/agency-search.migrations.js';
import { admissionMigrations } from './lib/admission/admission.migrations.js';
import { admissionProposed } from './lib/admission/admission-proposed.js';
import { factorMigrations } from './lib/factor/factor.migrations.js';
import { addressMigrations } from './lib/address/address.migrations.js';
import { keptGrantsMigrations } from './lib/grant/kept-grants.migrations.js';
import { setUpInTurnMigration } from './lib/grant/set-up-in-turn.migrations.js';
import { watchedByOthersMigration } from './lib/grant/watched-by-others.migrations.js';
import { grantProposalMigrations } from './lib/grant-proposal/grant-proposal.migrations.js';
import { decidedInTimeMigrations } from './lib/offer/decided-in-time.migrations.js';
import { offerMigrations } from './lib/offer/offer.migrations.js';
import { organizationMatter } from './lib/telling/organization-matter.js';
import { peopleMigrations } from './lib/people/people.migrations.js';
import { securityMigrations } from './lib/security/security.migrations.js';
import { sessionMigrations } from './lib/session/session.migrations.js';
import { supervisedAccount } from './lib/telling/supervised-account.js';
import { accountsEntities } from './lib/accounts.persistence.js';

/** What of this lib the database needs. */
export const accountsSchema: SchemaManifest = {
  lib: 'accounts',
  migrations: [
    ...accountsMigrations,
    ...addressMigrations,
    ...grantProposalMigrations,
    ...factorMigrations,
    ...peopleMigrations,
    ...sessionMigrations,
    ...admissionMigrations,
    ...keptGrantsMigrations,
    ...securityMigrations,
    ...offerMigrations,
    ...decidedInTimeMigrations,
    ...agencySearchMigrations,
    ...agencyContactMigrations,
    setUpInTurnMigration,
    watchedByOthersMigration,
  ],
  tables: {
    account: ['insert', 'update'],
    account_address: ['insert', 'update'],
    account_factor: ['insert', 'update'],
    account_link: ['insert', 'update', 'delete'],
    account_request: ['insert', 'update', 'delete'],
    agency: ['insert', 'update (search, search_version)'],
    agency_contact: ['insert', 'update'],
    api_token: ['insert', 'update'],
    factor_challenge: ['insert', 'update', 'delete'],
    factor_reset: ['insert', 'update'],
    link_request: ['insert', 'delete'],
    organization_administrator: ['insert', 'update'],
    organization_admission: ['insert', 'update'],
    recovery_code: ['insert', 'update', 'delete'],
    role_grant: ['insert', 'update (valid_to)'],
    role_proposal: ['insert', 'update'],
    security_event: ['insert', 'update (count, last_at)', 'delete'],
    session: ['insert', 'update', 'delete'],
    sign_in_failure: ['insert', 'delete'],
    sign_in_step: ['insert', 'delete'],
  },
  entities: accountsEntities,
  searchFills: [async () => (await import('./lib/agency/agency-search.js')).fillAgencySearch],
  jobs: [passwordResetAsked, admissionProposed, organizationMatter, supervisedAccount],
};
