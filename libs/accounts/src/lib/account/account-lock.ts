import { statement } from '@chengjie/platform';

/** Against other acts upon it, not against bids that name it (`for update` would hold them up). */
export const lockAccount = statement<object, [string]>(
  'account_lock',
  `select from account where id = $1 for no key update`,
);
