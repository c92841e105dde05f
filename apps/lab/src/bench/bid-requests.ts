import { randomBytes, randomUUID } from 'node:crypto';
import type { Bidder, OpenLot } from '../load/bidders.js';
import type { BareBid } from './bare-statements.js';
import { documents } from './documents.js';
import type { RequestSet } from './driver-protocol.js';

const PROPOSAL = '由专职社工和志愿者每周为社区老年人提供助餐、助浴、日间照料和心理慰藉服务,建立一人一档。'.repeat(6);
const AMOUNT = '5000.00';

/** Who bids for what. */
export type BidPair = readonly [Bidder, OpenLot];

/** Neighbours in the list are of different bidders and different lots; nobody bids twice for one. */
export function pairs(bidders: readonly Bidder[], lots: readonly OpenLot[], count: number): BidPair[] {
  return Array.from({ length: Math.min(count, bidders.length * lots.length) }, (_, index) => {
    const turn = Math.floor(index / bidders.length);
    const who = index % bidders.length;
    return [bidders[who] as Bidder, lots[(turn + who) % lots.length] as OpenLot];
  });
}

/** Bids as a client submits them. */
export function apiBids(bids: readonly BidPair[]): RequestSet {
  return {
    path: '/graphql',
    before: `{"query":${JSON.stringify(documents.W1)},"variables":{"input":{"proposal":${JSON.stringify(PROPOSAL)},"price":{"amount":"${AMOUNT}"},`,
    after: '}}}',
    beginning: '{"data":{"submitBid":{"bid":{',
    holding: '"userErrors":[]',
    requests: bids.map(([bidder, { lotId }]) => ({
      token: bidder.token,
      variables: `"idempotencyKey":"${randomUUID()}","drawSecret":"${randomBytes(32).toString('hex')}","lotId":"${lotId}"`,
    })),
  };
}

/** Bids as the bare server stores them: the rows, without a check. */
export function bareBids(bids: readonly BidPair[]): RequestSet {
  return {
    path: '/W1',
    before: '{"variables":',
    after: '}',
    beginning: '{"data"',
    holding: '"userErrors"',
    requests: bids.map(([{ accountId, organizationId: bidderId }, { lotId, projectId }]) => {
      const bid: BareBid = { idempotencyKey: randomUUID(), accountId, bidderId, projectId, lotId, amount: AMOUNT };
      return { variables: JSON.stringify({ bid }) };
    }),
  };
}
