import { statement, type Trim } from '@chengjie/platform';

const trim = statement<object, [days: number]>(
  'account_link_trim',
  `delete from account_link where expires_at < clock_timestamp() - make_interval(days => $1)`,
);

/** Links that can be used no more, used or not: when an office last gave keys stands with the account. */
export const trimLinks: Trim = (database, days) => database.query(trim, [days]);
