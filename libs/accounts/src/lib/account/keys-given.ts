import { statement, type Database } from '@chengjie/platform';

const given = statement<object, [accountId: string]>(
  'account_keys_given',
  `update account set keys_since = clock_timestamp() where id = $1`,
);

/**
 * Notes that an office gave somebody the means to sign in to the account: from here on it is a stranger to what was sealed
 * before (docs/adr/0018). Nobody can tell the person from whoever has the mailbox.
 */
export async function keysGiven(database: Database, accountId: string): Promise<void> {
  await database.query(given, [accountId]);
}
