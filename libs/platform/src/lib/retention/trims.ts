import type { Database } from '../database/database.js';
import { statement } from '../database/statement.js';

/**
 * Deletes what nobody needs any more, of a kind that else grows for good.
 * @param days how long it is kept after it ended
 */
export type Trim = (database: Pick<Database, 'query'>, days: number) => Promise<unknown>;

const trimKeys = statement<object, [days: number]>(
  'idempotency_trim',
  `delete from idempotency_key where created_at < clock_timestamp() - make_interval(days => $1)`,
);

const trimChanges = statement<object, []>(
  'public_change_trim',
  `with edge as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as before),
     noted as (update public_change_kept set since = edge.before from edge)
   delete from public_change using edge where transaction_id < edge.before`,
);

/**
 * Of the platform: keys of acts, under which nobody repeats an act any more (the receipts of bids are elsewhere, and stay),
 * and public changes that every process has counted, or is told that it can count no more.
 */
export const platformTrims: readonly Trim[] = [
  (database, days) => database.query(trimKeys, [days]),
  (database) => database.query(trimChanges, []),
];
