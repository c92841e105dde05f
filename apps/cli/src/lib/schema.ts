import { accountsMigrations, accountsQueues } from '@chengjie/accounts';
import { functionsMigrations, functionsQueues } from '@chengjie/functions';
import { organizationsMigrations, organizationsQueues } from '@chengjie/organizations';
import { migrate, platformMigrations } from '@chengjie/platform';
import { procurementMigrations, procurementQueues } from '@chengjie/procurement';
import { regionsMigrations, regionsQueues } from '@chengjie/regions';

/** All libs' steps; `migrate` orders them by name. */
const steps = [
  ...platformMigrations,
  ...regionsMigrations,
  ...accountsMigrations,
  ...functionsMigrations,
  ...organizationsMigrations,
  ...procurementMigrations,
];

/** All libs' job queues. */
const queues = [...regionsQueues, ...accountsQueues, ...functionsQueues, ...organizationsQueues, ...procurementQueues];

/** Brings a database to the product's present schema; answers the names of the steps applied now. */
export function migrateDatabase(url: string): Promise<string[]> {
  return migrate(url, steps, queues);
}
