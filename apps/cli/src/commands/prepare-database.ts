import { postgresAddress, readVariables } from '@chengjie/platform/config';
import { OWNER_ROLE, prepareDatabase, SERVING_ROLE } from '@chengjie/platform/schema';
import { UserFacingError } from '@chengjie/terminal';
import type { Command } from 'commander';
import { askServer } from '../lib/database.js';

const ADMIN = 'CHENGJIE_DATABASE_ADMIN_URL';
const OWNER = 'CHENGJIE_DATABASE_OWNER_URL';

export function registerPrepareDatabase(program: Command): void {
  program
    .command('prepare-database')
    .description(
      `make the roles ${OWNER_ROLE}, who migrates, and ${SERVING_ROLE}, who serves, and hand over the database`,
    )
    .addHelpText(
      'after',
      `\n${ADMIN} is the database by a superuser, or by its owner with CREATEROLE and CREATEDB;\n` +
        `the passwords are those of ${OWNER} and DATABASE_URL. It may be repeated, e.g. for other passwords.`,
    )
    .action(async () => {
      const read = readVariables(process.env, {
        [ADMIN]: postgresAddress({ desc: 'is not set: give the address of the database by whoever may create roles' }),
        [OWNER]: postgresAddress({ desc: 'is not set' }),
        DATABASE_URL: postgresAddress({ desc: 'is not set' }),
      });
      const passwords = {
        owner: passwordOf(OWNER, read[OWNER], OWNER_ROLE),
        serving: passwordOf('DATABASE_URL', read.DATABASE_URL, SERVING_ROLE),
      };
      await askServer(read[ADMIN], ADMIN);
      await prepareDatabase(read[ADMIN], passwords);
      console.log(`${OWNER_ROLE} owns the database, ${SERVING_ROLE} serves from it`);
    });
}

/** @throws UserFacingError when the address is another role's */
function passwordOf(variable: string, address: string, role: string): string {
  const { username, password } = new URL(address);
  if (decodeURIComponent(username) !== role)
    throw new UserFacingError(`${variable} comes as ${decodeURIComponent(username)}: write ${role} there.`);
  return decodeURIComponent(password);
}
