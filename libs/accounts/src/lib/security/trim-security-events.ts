import { statement, type Trim } from '@chengjie/platform';

/** The database keeps them for 30 days whatever is asked for. */
const trim = statement<object, [days: number]>(
  'security_event_trim',
  `delete from security_event where last_at < clock_timestamp() - make_interval(days => greatest($1::int, 31))`,
);

/** Security events when nobody looks into them any more; what was done to accounts stays as events. */
export const trimSecurityEvents: Trim = (database, days) => database.query(trim, [days]);
