import { where, type Condition, type ConnectionSql, type ListDefinition } from '@chengjie/platform';
import { openedBidFields, rankedBidFields } from './ranking.fields.js';
import { RESULT_IS_PUBLIC } from './ranking.policy.js';
import { opened, places, wasOpened } from './ranking.reader.js';

const pageOf =
  <Order extends string>(
    definition: ListDefinition<Order>,
    orderBy: Order,
    conditions: readonly Condition[],
  ): ConnectionSql['page'] =>
  ({ first, after }) => ({
    definition,
    conditions,
    request: { first: first as number, after: after as string | null, orderBy },
  });

/** What the public sees of the opening of a lot `l`. */
export const openingRecordSql: ConnectionSql = {
  node: { fields: openedBidFields.shape },
  page: pageOf(opened, 'PRICE', [where('b.project_id = l.project_id and b.lot_id = l.id'), wasOpened]),
  when: 'l.opened_at is not null',
};

/** What the public sees of the ranking of a lot `l`. */
export const rankedBidsSql: ConnectionSql = {
  node: { fields: rankedBidFields.shape },
  page: pageOf(places, 'BEST', [where('r.lot_id = l.id')]),
  when: RESULT_IS_PUBLIC,
};
