import { describe, expect, it } from '@jest/globals';
import type { BidderFacts, BiddingTerms } from '../bid/eligibility.rules.js';
import { invalidityOf, openingFailure, overCeiling, splitByCount, tooFewBids } from './opening.rules.js';

const notEligible = { code: 'NOT_ELIGIBLE', zh: '不符合条件', en: 'not eligible' };

describe('lots at the deadline', () => {
  const lots = [{ id: 'none' }, { id: 'two' }, { id: 'three' }];
  const bids = ['two', 'three', 'three', 'two', 'three'].map((lotId) => ({ lotId }));

  it.each([
    [1, ['two', 'three'], ['none']],
    [2, ['two', 'three'], ['none']],
    [3, ['three'], ['none', 'two']],
    [4, [], ['none', 'two', 'three']],
  ])('that need %d bids have enough: %j, and too few: %j', (minimum, enough, few) => {
    const split = splitByCount(lots, bids, minimum);
    expect(split.map((part) => part.map(({ id }) => id))).toEqual([enough, few]);
  });

  it('with too few are ended for that', () => {
    expect(tooFewBids(3, 'TENDER')).toEqual({
      code: 'TOO_FEW_BIDS',
      zh: '截止时投标人不足 3 家，废标',
      en: 'Fewer than 3 bids at the deadline: failed',
    });
  });
});

describe('a lot at its opening', () => {
  it.each([
    ['one valid bid is enough', [null, overCeiling], 1, undefined],
    ['one valid bid is too few of two', [null, overCeiling], 2, 'TOO_FEW_VALID_BIDS'],
    ['all are over the budget', [overCeiling, overCeiling], 1, 'ALL_OVER_CEILING'],
    ['all that are not invalid otherwise are', [overCeiling, notEligible], 1, 'ALL_OVER_CEILING'],
    ['none is valid, for other reasons', [notEligible], 1, 'TOO_FEW_VALID_BIDS'],
  ] as const)('%s', (_, invalid, minimum, code) => {
    expect(
      openingFailure(
        invalid.map((each) => ({ invalid: each })),
        minimum,
        'TENDER',
      )?.code,
    ).toBe(code);
  });
});

describe('a bid at its opening', () => {
  const facts: BidderFacts = {
    ...{
      id: 'f',
      name: '联合会',
      track: 'REGISTERED',
      kind: 'SUPPORT',
      standing: 'GOOD',
      outOfRegister: null,
      rating: null,
    },
    ...{ isFederation: true, areaCodes: [], federationIds: [], qualifications: [] },
  };
  const member: BidderFacts = { ...facts, id: 'm', track: 'FILED', isFederation: false };
  const terms: BiddingTerms = {
    ...{
      regime: 'BELOW_THRESHOLD',
      functionId: 'fn',
      regionCode: '220202001',
      seriousListBars: true,
      wholeRegion: true,
    },
    eligibility: {
      ...{ tracks: ['REGISTERED'], kinds: [], qualificationRequired: false, serviceAreaRequired: false },
      minimumRating: null,
    },
  };
  const forMember = { bidder: facts, performer: member, performerId: 'm' };

  it.each([
    ['for oneself', { ...forMember, performer: null, performerId: null, agreement: undefined }, undefined],
    ['agreed to', { ...forMember, agreement: { member: true, agreed: true } }, undefined],
    ['not agreed to', { ...forMember, agreement: { member: true, agreed: false } }, 'NO_CONSENT'],
    ['of a stranger, nothing being between the two', { ...forMember, agreement: undefined }, 'NOT_ELIGIBLE'],
    ['of a member that had left', { ...forMember, agreement: { member: false, agreed: false } }, 'NOT_ELIGIBLE'],
    // what the register says since the deadline does not count
    [
      'of one that joined since',
      {
        ...forMember,
        performer: { ...member, federationIds: ['f'] },
        agreement: { member: false, agreed: false },
      },
      'NOT_ELIGIBLE',
    ],
    ['for nobody in the register', { ...forMember, performer: null, agreement: undefined }, 'NOT_IN_REGISTER'],
  ])('%s', (_, parties, code) => {
    expect(invalidityOf(parties, terms, 'CONSULTATION')?.code).toBe(code);
  });
});
