import { migrate, platformMigrations } from '@chengjie/platform';

/** All libs' steps; `migrate` orders them by name. */
const steps = [...platformMigrations];

/** All libs' job queues. */
const queues: readonly string[] = [];

/** Brings a database to the product's present schema; answers the names of the steps applied now. */
export function migrateDatabase(url: string): Promise<string[]> {
  return migrate(url, steps, queues);
}
