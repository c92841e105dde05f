import { UserFacingError } from '@chengjie/terminal';
import type { Command } from 'commander';
import { askServer, isOutside, openEmbedded, servingUrlOf } from '../lib/database.js';
import { readPassword } from '../lib/read-password.js';
import { migrateDatabase } from '@chengjie/product/schema';
import { readSettings, type Settings } from '../lib/settings.js';

interface Options {
  readonly login: string;
  readonly displayName: string;
  readonly region: string;
  readonly agency: string;
}

export function registerCreateAdministrator(program: Command): void {
  program
    .command('create-administrator')
    .description('make an administrator, as long as there are no two who give roles together')
    .requiredOption('--login <name>', 'login name')
    .option('--display-name <name>', 'what others see', '管理员 001')
    .option('--region <code>', 'jurisdiction: a region code, meaning its whole subtree', '22')
    .option(
      '--agency <name>',
      'agency that the administrator acts for; made if the region has none of the name',
      '系统管理机构',
    )
    .addHelpText('after', '\nThe password is asked for, or read from CHENGJIE_ADMINISTRATOR_PASSWORD or a pipe.')
    .action(async (options: Options) => {
      const settings = readSettings(process.env);
      const password = process.env['CHENGJIE_ADMINISTRATOR_PASSWORD'] ?? (await readPassword('Password: '));
      if (isOutside(settings)) {
        await askServer(servingUrlOf(settings), 'DATABASE_URL');
        await createAdministrator(servingUrlOf(settings), options, password);
      } else await createInEmbedded(settings, options, password);
      console.log(`administrator ${options.login} of region ${options.region} can sign in`);
    });
}

async function createInEmbedded(settings: Settings, options: Options, password: string): Promise<void> {
  const database = await openEmbedded(settings);
  try {
    await migrateDatabase(database.ownerUrl);
    await createAdministrator(database.servingUrl, options, password);
  } finally {
    await database.close();
  }
}

async function createAdministrator(url: string, options: Options, password: string): Promise<void> {
  const { AccountProvisioning } = await import('@chengjie/accounts');
  const { constraintViolation, Database, Events } = await import('@chengjie/platform');
  const { DomainError } = await import('@chengjie/kernel');
  const { loadRegions } = await import('@chengjie/regions');
  const database = await Database.connect({ url, entities: [], poolSize: 2 });
  try {
    await loadRegions(database);
    await new AccountProvisioning(database, new Events(database)).createAdministrator({
      loginName: options.login,
      password,
      displayName: options.displayName,
      regionCode: options.region,
      agencyName: options.agency,
    });
  } catch (error) {
    const violation = constraintViolation(error);
    const broken = violation ? new DomainError(violation) : error;
    throw broken instanceof DomainError ? new UserFacingError(broken.message, { cause: error }) : error;
  } finally {
    await database.close();
  }
}
