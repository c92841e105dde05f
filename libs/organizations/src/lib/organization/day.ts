import { dayOf, NOW, startOfDay, statement, type Database } from '@chengjie/platform';

/** Today's date where the product is used; the database's clock decides. */
export const TODAY = dayOf(NOW);

/** Since when a stated day counts in the register: one that is past from its beginning, today or none from this moment. */
export function momentOf(day: string): string {
  return `case when ${day} < ${TODAY} then ${startOfDay(day)} else clock_timestamp() end`;
}

const today = statement<{ today: string }>('organization_today', `select ${TODAY} as today`);

/** Today in Asia/Shanghai as `YYYY-MM-DD`, by the database's clock. */
export async function todayOf(database: Database): Promise<string> {
  const row = await database.queryOne(today, []);
  if (!row) throw new Error('The database told no day');
  return row.today;
}
