import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawSubject as subject, seedOf } from '../testing/draw.js';
import { secretFor } from '../testing/lot.js';
import { drawOrder } from './draw.js';

describe('the draw of a lot', () => {
  it('orders any of the bids as among all: whoever is taken out moves nobody else', () => {
    const bids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 30 });
    const cases = bids.chain((ids) => fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids), fc.string()));
    fc.assert(
      fc.property(cases, ([ids, left, buyer]) => {
        const entries = ids.map((bidId) => ({ bidId, secret: secretFor(bidId) }));
        const seed = seedOf({ ...subject, buyerSecret: secretFor(buyer), entries });
        const all = drawOrder(seed, ids);
        expect(drawOrder(seed, left)).toEqual(all.filter(({ bidId }) => left.includes(bidId)));
      }),
    );
  });

  it('gives each of the six orders of three bids the same chance', () => {
    const counts = new Map<string, number>();
    for (let round = 0; round < 6_000; round += 1) {
      const seed = seedOf({ ...subject, buyerSecret: secretFor(`round ${round}`) });
      const order = drawOrder(seed, ['x', 'y', 'z'])
        .map(({ bidId }) => bidId)
        .join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    // Expected 1,000 each; chi-square with 5 degrees of freedom stays below 20.5 in 99.9 % of all fair draws.
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0);
    expect(counts.size).toBe(6);
    expect(chiSquare).toBeLessThan(20.5);
  });

  it('is no help to whoever chooses a bid’s secret, as long as the buyer’s is not known', () => {
    const winsOfX = Array.from({ length: 2_000 }, (_, round) => {
      const entries = subject.entries.map((entry) => ({ ...entry, secret: 'ff'.repeat(16) }));
      return drawOrder(seedOf({ ...subject, entries, buyerSecret: secretFor(`${round}`) }), ['x', 'y'])[0]?.bidId;
    }).filter((bidId) => bidId === 'x').length;
    expect(Math.abs(winsOfX - 1_000)).toBeLessThan(150);
  });
});
