import { accountsMigrations } from '@chengjie/accounts/schema';
import { functionsMigrations } from '@chengjie/functions/schema';
import { organizationCatalogMigrations } from '@chengjie/organization-catalog/schema';
import { organizationsMigrations } from '@chengjie/organizations/schema';
import { matchingMigrations } from '@chengjie/matching/schema';
import { notificationsMigrations } from '@chengjie/notifications/schema';
import { migrate, platformMigrations } from '@chengjie/platform/schema';
import { procurementMigrations, procurementQueues } from '@chengjie/procurement/schema';
import { regionsMigrations } from '@chengjie/regions/schema';
import { rulesMigrations } from '@chengjie/rules/schema';

/** All libs' steps; `migrate` orders them by name. */
const steps = [
  ...platformMigrations,
  ...regionsMigrations,
  ...rulesMigrations,
  ...accountsMigrations,
  ...functionsMigrations,
  ...organizationsMigrations,
  ...organizationCatalogMigrations,
  ...notificationsMigrations,
  ...procurementMigrations,
  ...matchingMigrations,
];

/** Brings a database to the product's present schema; answers the names of the steps applied now. */
export function migrateDatabase(url: string): Promise<string[]> {
  return migrate(url, steps, procurementQueues);
}
