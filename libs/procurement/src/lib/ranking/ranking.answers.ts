import { moneySql, where, type ConnectionSql, type ListDefinition, type Shape } from '@chengjie/platform';
import { PUBLIC_RESULT } from './ranking.policy.js';
import { opened, places, wasOpened } from './ranking.reader.js';

const party: Shape = {
  id: 'b.id',
  bidder: { fields: { id: 'o.id', name: 'o.name' } },
  performer: { fields: { id: 'f.id', name: 'f.name' }, when: 'f.id is not null' },
  price: moneySql('b.price_fen'),
};

const pageOf =
  <Order extends string>(
    definition: ListDefinition<Order>,
    orderBy: Order,
    conditions: ReturnType<ConnectionSql['page']>['conditions'],
  ): ConnectionSql['page'] =>
  ({ first, after }) => ({
    definition,
    conditions,
    request: { first: first as number, after: after as string | null, orderBy },
  });

/** What the public sees of the opening of a lot `l`. */
export const openingRecordSql: ConnectionSql = {
  node: { fields: party },
  page: pageOf(opened, 'PRICE', [where('b.project_id = l.project_id and b.lot_id = l.id'), wasOpened]),
  when: 'l.opened_at is not null',
};

/** What the public sees of the ranking of a lot `l`. */
export const rankedBidsSql: ConnectionSql = {
  node: {
    fields: {
      ...party,
      place: 'r.place',
      federation: 'b.federation',
      totalScore: 'r.total_score::text',
      priceScore: 'r.price_score::text',
      decidingStep: 'r.deciding_step',
      preferentialPlace: 'r.preferential_place',
    },
  },
  page: pageOf(places, 'BEST', [where('r.lot_id = l.id')]),
  when: `l.status in (${PUBLIC_RESULT.map((status) => `'${status}'`).join(', ')})`,
};
