import type { Command } from 'commander';
import { readSettings } from '../lib/settings.js';
import { openDatabase } from '../lib/database.js';
import { migrateDatabase } from '@chengjie/product/schema';

export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database (DATABASE_URL, otherwise the embedded one) to the present schema')
    .action(async () => {
      const database = await openDatabase(readSettings(process.env));
      try {
        const applied = await migrateDatabase(database.url);
        console.log(applied.length ? applied.map((name) => `applied ${name}`).join('\n') : 'up to date');
      } finally {
        await database.close();
      }
    });
}
