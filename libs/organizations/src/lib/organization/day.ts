import { statement, type Database } from '@chengjie/platform';
import { TODAY } from './organization.columns.js';

const today = statement<{ today: string }>('organization_today', `select ${TODAY} as today`);

/** Today in Asia/Shanghai as `YYYY-MM-DD`, by the database's clock. */
export async function todayOf(database: Database): Promise<string> {
  const row = await database.queryOne(today, []);
  if (!row) throw new Error('The database told no day');
  return row.today;
}
