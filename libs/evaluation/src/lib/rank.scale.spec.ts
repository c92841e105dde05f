import { describe, expect, it } from '@jest/globals';
import { Rational } from '@chengjie/kernel';
import { DRAW, lotOf } from '../testing/lot.js';
import { drawingOf } from './drawing.js';
import { rankBids } from './rank.js';
import { ENGINE_VERSION } from './result.js';
import type { ScoredBid } from './score.js';

describe('ranking', () => {
  it('takes as many tied bids as come: none of them lies on the stack', () => {
    const [bid] = lotOf([{ id: 'A', price: 80_000 }]).bids;
    if (!bid) throw new Error('There is a bid');
    const tied = Array.from({ length: 200_000 }, (_, number): ScoredBid => {
      const id = `bid-${number}`;
      const published = { bidId: id, criteria: [], priceScore: null, total: null };
      return {
        bid: { ...bid, id },
        averages: new Map(),
        technical: Rational.ZERO,
        price: null,
        total: null,
        published,
      };
    });
    const lot = lotOf([], { method: 'FIXED_PRICE', tieLadder: [DRAW] });
    const { order, cuts } = rankBids(lot, tied, drawingOf(lot, ENGINE_VERSION));
    expect([order.length, cuts.length]).toEqual([200_000, 199_999]);
  });
});
