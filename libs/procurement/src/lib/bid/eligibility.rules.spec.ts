import { describe, expect, it } from '@jest/globals';
import { messageOf } from '@chengjie/kernel';
import {
  eligibilityErrors,
  missingConditions,
  missingConditionText,
  type BidderFacts,
  type BiddingTerms,
  type EligibilityCode,
} from './eligibility.rules.js';
import type { Eligibility } from '../project/project.terms.js';

const functionId = 'function';
const regionCode = '220202001';

const registered: BidderFacts = {
  id: 'registered',
  name: '登记组织',
  track: 'REGISTERED',
  kind: 'SERVICE',
  standing: 'GOOD',
  rating: 3,
  isFederation: false,
  areaCodes: ['220202'],
  federationIds: [],
  qualifications: [{ functionId, regionCode: '2202' }],
};
const federation: BidderFacts = {
  ...registered,
  id: 'federation',
  kind: 'SUPPORT',
  isFederation: true,
  areaCodes: [],
  qualifications: [],
};
const member: BidderFacts = {
  ...registered,
  id: 'member',
  track: 'FILED',
  rating: null,
  federationIds: ['federation'],
};

const strict: Eligibility = {
  tracks: ['REGISTERED'],
  kinds: ['SERVICE'],
  qualificationRequired: true,
  minimumRating: 3,
  serviceAreaRequired: true,
};
const terms = (eligibility: Partial<Eligibility> = {}, seriousListBars = true): BiddingTerms => ({
  regime: 'BELOW_THRESHOLD',
  functionId,
  regionCode,
  eligibility: { ...strict, ...eligibility },
  seriousListBars,
});

const codesOf = (bidder: BidderFacts, performer: BidderFacts | null, of: BiddingTerms) =>
  missingConditions(bidder, performer, of).map(({ code }) => code);

type Row = [what: string, change: Partial<BidderFacts>, of: BiddingTerms, missing: EligibilityCode[]];

describe('conditions of a bid for oneself', () => {
  it.each<Row>([
    ['meets all', {}, terms(), []],
    ['is filed, in a purchase', { track: 'FILED' }, terms(), ['TRACK_ADMITTED']],
    ['is filed, where filed ones may apply', { track: 'FILED' }, terms({ tracks: ['REGISTERED', 'FILED'] }), []],
    ['is registered, where filed ones alone may apply', {}, terms({ tracks: ['FILED'] }), ['REGISTERED_ADMITTED']],
    ['is on the serious list', { standing: 'SERIOUS' }, terms(), ['STANDING_CLEAR']],
    ['is on the serious list, where the rule pack lets it', { standing: 'SERIOUS' }, terms({}, false), []],
    ['is only on the abnormal list', { standing: 'ABNORMAL' }, terms(), []],
    ['is of another kind', { kind: 'CHARITY' }, terms(), ['KIND_ADMITTED']],
    ['is of another kind, where any may bid', { kind: 'CHARITY' }, terms({ kinds: [] }), []],
    ['serves another district', { areaCodes: ['220203'] }, terms(), ['AREA_SERVED']],
    ['serves a community of the street', { areaCodes: ['220202001001'] }, terms(), []],
    ['serves nowhere, where that is not asked', { areaCodes: [] }, terms({ serviceAreaRequired: false }), []],
    [
      'is qualified in a community of the street',
      { qualifications: [{ functionId, regionCode: '220202001001' }] },
      terms(),
      [],
    ],
    ['holds no qualification', { qualifications: [] }, terms(), ['QUALIFIED']],
    ['is qualified elsewhere', { qualifications: [{ functionId, regionCode: '2203' }] }, terms(), ['QUALIFIED']],
    ['is qualified otherwise', { qualifications: [{ functionId: 'x', regionCode }] }, terms(), ['QUALIFIED']],
    ['is not qualified, where that is not asked', { qualifications: [] }, terms({ qualificationRequired: false }), []],
    ['is rated too low', { rating: 2 }, terms(), ['RATING_SUFFICIENT']],
    ['has no rating in force', { rating: null }, terms(), ['RATING_SUFFICIENT']],
    ['has no rating, where none is asked', { rating: null }, terms({ minimumRating: null }), []],
    [
      'misses everything: every reason is named',
      { track: 'FILED', standing: 'SERIOUS', kind: 'CHARITY', areaCodes: [], qualifications: [], rating: null },
      terms(),
      ['TRACK_ADMITTED', 'STANDING_CLEAR', 'KIND_ADMITTED', 'AREA_SERVED', 'QUALIFIED', 'RATING_SUFFICIENT'],
    ],
  ])('who %s', (_, change, of, missing) => {
    expect(codesOf({ ...registered, ...change }, null, of)).toEqual(missing);
  });
});

describe('conditions of a federation’s bid for a member', () => {
  type Via = [...Row, federation?: Partial<BidderFacts>];
  it.each<Via>([
    ['a filed member that meets all', {}, terms(), []],
    ['a member that is registered itself', { track: 'REGISTERED' }, terms(), ['PERFORMER_FILED']],
    ['a member of another federation', { federationIds: ['other'] }, terms(), ['PERFORMER_MEMBER']],
    ['a member of another kind', { kind: 'CHARITY' }, terms(), ['KIND_ADMITTED']],
    ['a member that serves elsewhere', { areaCodes: ['220203'] }, terms(), ['AREA_SERVED']],
    ['a member without the qualification', { qualifications: [] }, terms(), ['QUALIFIED']],
    ['a member on the serious list', { standing: 'SERIOUS' }, terms(), ['STANDING_CLEAR']],
    ['by one on the serious list', {}, terms(), ['STANDING_CLEAR'], { standing: 'SERIOUS' }],
    ['by one that is rated too low', {}, terms(), ['RATING_SUFFICIENT'], { rating: 1 }],
    ['by an organization that is none', {}, terms(), ['FEDERATION_REGISTERED'], { isFederation: false }],
  ])('%s', (_, change, of, missing, by = {}) => {
    expect(codesOf({ ...federation, ...by }, { ...member, ...change }, of)).toEqual(missing);
  });

  it('names the field of what is missing: the performer’s of what it lacks, none of what the bidder does', () => {
    const poor = { ...member, kind: 'CHARITY', qualifications: [], areaCodes: [] } as const;
    const told = (bidder: BidderFacts, performer: BidderFacts | null) =>
      missingConditions(bidder, performer, terms()).map(({ code, path }) => [code, ...path].join(' '));
    expect(told({ ...federation, isFederation: false, rating: null }, poor)).toEqual([
      'FEDERATION_REGISTERED capacity',
      'KIND_ADMITTED performerId',
      'AREA_SERVED performerId',
      'QUALIFIED performerId',
      'RATING_SUFFICIENT',
    ]);
    expect(told({ ...registered, kind: 'CHARITY', qualifications: [] }, null)).toEqual(['KIND_ADMITTED', 'QUALIFIED']);
  });
});

describe('the words', () => {
  it('are there for every condition in both languages, with the rating asked for', () => {
    const violations = Object.values(eligibilityErrors).map((make) => make([], { minimum: 3 }));
    for (const violation of violations) {
      expect(messageOf(violation, 'zh')).not.toMatch(/[{}]/);
      expect(messageOf(violation, 'en')).not.toMatch(/[{}]/);
    }
    const rated = missingConditions({ ...registered, rating: 2 }, null, terms());
    expect(missingConditionText(rated, 'TENDER')).toEqual({
      zh: '评估等级低于要求的 3A，或没有有效等级',
      en: 'The rating is below the 3A asked for, or there is none in force',
    });
  });
});
