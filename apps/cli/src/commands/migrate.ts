import type { Command } from 'commander';
import { readSettings } from '../lib/settings.js';
import { migrateNamed } from '../lib/database.js';

export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description(
      'bring the database (CHENGJIE_DATABASE_OWNER_URL, otherwise the embedded one) to the present schema, as its owner',
    )
    .action(async () => {
      const applied = await migrateNamed(readSettings(process.env));
      console.log(applied.length ? applied.map((name) => `applied ${name}`).join('\n') : 'up to date');
    });
}
