import { DomainError, type DomainEvent } from '@chengjie/kernel';
import {
  COUNTED_HOURS,
  countedNow,
  minutesUntilRoom,
  statement,
  type Database,
  type Events,
  type Person,
} from '@chengjie/platform';
import { accountErrors } from '../accounts.errors.js';

/**
 * How often within 24 hours an account does what anybody may do with its own, each of which stays in the log for ever: the
 * product's own measure, far above what a person does (docs/adr/0028). What ends something is bounded by what began it.
 */
export const MOST_OWN_ACTS = {
  SIGNED_IN: 1_000,
  OTHER_SESSIONS_ENDED: 100,
  PASSWORD_CHANGED: 20,
  ADDRESS_ENTERED: 20,
  API_TOKEN_CREATED: 100,
  API_TOKEN_REVOKED: 200,
  FACTOR_ADDED: 20,
  FACTOR_RENAMED: 30,
  RECOVERY_CODES_MADE: 20,
} as const;

/** An event that is counted. */
type OwnAct = keyof typeof MOST_OWN_ACTS;

/** Rows looked through: as many as all of these together, so that a long history costs nothing. */
const LOOKED_THROUGH = Object.values(MOST_OWN_ACTS).reduce((sum, most) => sum + most, 0);

/** Lets acts of one account take turns until they are committed: else two that come together would not see each other. */
const takeTurn = statement<object, [accountId: string]>(
  'account_own_acts_turn',
  `select pg_advisory_xact_lock(hashtextextended('own acts ' || $1, 0))`,
);

const minutesToWait = statement<{ minutes: number }, [accountId: string, type: string, most: number]>(
  'account_own_acts_wait',
  `select ${minutesUntilRoom('at', [['type = $2', '$3::int']])} as minutes
   from (select type, at from event where subject_type = 'ACCOUNT' and subject_id = $1
     order by sequence desc limit ${LOOKED_THROUGH}) lately where ${countedNow('at')}`,
);

/**
 * Records what an account did with its own, in the transaction of the act.
 * @throws DomainError TOO_MANY_OWN_ACTS with the minutes until it is possible again
 */
export async function recordOwnAct(
  { database, events }: { readonly database: Database; readonly events: Events },
  event: DomainEvent,
  actor: Person,
): Promise<void> {
  const { type } = event;
  if (!isOwnAct(type)) throw new Error(`${type} has no bound`);
  await database.query(takeTurn, [actor.accountId]);
  const wait = await database.queryOne(minutesToWait, [actor.accountId, type, MOST_OWN_ACTS[type]]);
  const minutes = wait?.minutes ?? 0;
  if (minutes > 0) throw new DomainError(accountErrors.TOO_MANY_OWN_ACTS([], { minutes, hours: COUNTED_HOURS }));
  await events.append(event, { actor });
}

function isOwnAct(type: string): type is OwnAct {
  return Object.hasOwn(MOST_OWN_ACTS, type);
}
