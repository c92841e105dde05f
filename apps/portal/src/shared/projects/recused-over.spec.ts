import { describe, expect, it } from '@jest/globals';
import { biddersFor } from './recused-over.js';

const north = { id: 'n', name: '北社' };
const member = { id: 'm', name: '会员' };
const bids = [
  { bidder: north, performer: null },
  { bidder: north, performer: member },
];

describe('whom a ground of standing down is about', () => {
  it.each([
    ['KINSHIP', ['n', 'm']],
    ['UNABLE', []],
    ['BUYERS_STAFF', []],
    [undefined, []],
  ])('of %s is one of %j', (ground, ids) => {
    expect(biddersFor(ground, bids).map(({ value }) => value)).toEqual(ids);
  });

  it('is nobody before bidders are known', () => {
    expect(biddersFor('KINSHIP', [])).toEqual([]);
  });
});
