import { describe, expect, it } from '@jest/globals';
import { apiBids, pairs } from './bid-requests.js';

const bidders = Array.from({ length: 7 }, (_, index) => ({
  accountId: `account ${index}`,
  organizationId: `organization ${index}`,
  token: `token ${index}`,
}));
const lots = Array.from({ length: 3 }, (_, index) => ({ projectId: `project ${index}`, lotId: `lot ${index}` }));

describe('bids of many for some lots', () => {
  const all = pairs(bidders, lots, 1_000);

  it('are one of each bidder for each lot', () => {
    expect(all).toHaveLength(21);
    expect(new Set(all.map(([{ token }, { lotId }]) => `${token} ${lotId}`)).size).toBe(21);
  });

  it('are as many as asked for, neighbours of different bidders for different lots', () => {
    expect(pairs(bidders, lots, 5)).toEqual(all.slice(0, 5));
    for (const [index, [bidder, lot]] of all.slice(1, bidders.length).entries())
      expect([all[index]?.[0] === bidder, all[index]?.[1] === lot]).toEqual([false, false]);
  });

  it('make requests that a server can read', () => {
    const { before, after, requests } = apiBids(all.slice(0, 1));
    const { variables } = JSON.parse(before + requests[0]?.variables + after) as { variables: { input: object } };
    expect(variables.input).toMatchObject({ lotId: 'lot 0', price: { amount: '5000.00' } });
    expect(requests[0]?.token).toBe('token 0');
  });
});
