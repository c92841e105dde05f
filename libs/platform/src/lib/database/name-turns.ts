import type { Database } from './database.js';
import { statement } from './statement.js';

const takeTurn = statement<object, [scope: string]>(
  'name_turn',
  `select pg_advisory_xact_lock(hashtextextended('names of ' || $1, 0))`,
);

/**
 * Lets those who name something take turns until their transactions end: none of two entered at the same time would find the other's name.
 * @param scope within what a name is one's own, such as `organizations 220202`
 */
export async function takeNameTurn(database: Database, scope: string): Promise<void> {
  await database.query(takeTurn, [scope]);
}
