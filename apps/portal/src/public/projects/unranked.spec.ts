import { describe, expect, it } from '@jest/globals';
import { validUnranked, whyNoneRanked } from './unranked.js';

const lost = { bidId: 'c', bidderName: '丙', reason: { zh: '资格不符', en: 'not qualified' } };
const bids = ['a', 'b', 'c'].map((id) => ({ id, bidderName: id }));

function failed(validBidCount: number, excluded = [lost]) {
  return {
    input: { minimumValidBids: 3, bids: { nodes: bids } },
    result: { validBidCount, excluded: { nodes: excluded }, preferentialGroups: { nodes: [] } },
  };
}

describe('a lot in which nothing was ranked', () => {
  it('says how many valid bids there are of how many required', () => {
    expect(whyNoneRanked(failed(2))).toEqual({ text: 'tooFewValid', valid: 2, minimum: 3 });
  });

  it('says that none is valid only where none is', () => {
    expect(whyNoneRanked(failed(0))).toMatchObject({ text: 'noneValid' });
  });

  it('lists the valid bids beside the invalid ones', () => {
    expect(validUnranked(failed(2)).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('calls no bid valid whose finding is beyond those read', () => {
    expect(validUnranked(failed(2, []))).toEqual([]);
  });
});
