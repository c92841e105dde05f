import { describe, expect, it } from '@jest/globals';
import { whyNoneRanked } from './unranked.js';

const failed = (validBidCount: number) => ({
  minimumValidBids: 3,
  result: { validBidCount, excluded: { nodes: [] }, preferentialGroups: { nodes: [] } },
});

describe('a lot in which nothing was ranked', () => {
  it('says how many valid bids there are of how many required', () => {
    expect(whyNoneRanked(failed(2))).toEqual({ text: 'tooFewValid', valid: 2, minimum: 3 });
  });

  it('says that none is valid only where none is', () => {
    expect(whyNoneRanked(failed(0))).toMatchObject({ text: 'noneValid' });
  });
});
