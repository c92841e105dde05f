import { accountsMigrations } from '@chengjie/accounts/schema';
import { functionsMigrations } from '@chengjie/functions/schema';
import { matchingMigrations } from '@chengjie/matching/schema';
import { organizationCatalogMigrations } from '@chengjie/organization-catalog/schema';
import { organizationsMigrations } from '@chengjie/organizations/schema';
import { platformMigrations, type MigrationStep } from '@chengjie/platform/schema';
import { procurementMigrations } from '@chengjie/procurement/schema';
import { regionsMigrations } from '@chengjie/regions/schema';
import { rulesMigrations } from '@chengjie/rules/schema';

/** The steps of all libs, in the order in which they are done. */
export const productSteps: readonly MigrationStep[] = [
  ...[...platformMigrations, ...regionsMigrations, ...rulesMigrations, ...accountsMigrations, ...functionsMigrations],
  ...[...organizationsMigrations, ...organizationCatalogMigrations, ...procurementMigrations, ...matchingMigrations],
].sort((one, other) => (one.name < other.name ? -1 : 1));
