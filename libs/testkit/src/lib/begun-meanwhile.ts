import type { TestDatabase } from './test-database.js';

/**
 * Begins a second act while what the first one wrote is not committed, and lets the first go on once the second waits for it or is over.
 * @param first calls what it is given at the end of its transaction
 * @returns what came of the second
 */
export async function begunMeanwhile<Outcome>(
  db: TestDatabase,
  first: (hold: () => Promise<void>) => Promise<unknown>,
  second: () => Promise<Outcome>,
): Promise<Outcome> {
  const [written, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const held = first(() => {
    written.resolve();
    return release.promise;
  });
  await Promise.race([written.promise, held]);
  let settled = false;
  const outcome = second().finally(() => (settled = true));
  const waiting = `select from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`;
  while (!settled && (await db.query(waiting)).length === 0);
  release.resolve();
  await held;
  return outcome;
}
