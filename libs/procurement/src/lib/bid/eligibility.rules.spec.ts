import { describe, expect, it } from '@jest/globals';
import { messageOf } from '@chengjie/kernel';
import { publishedBook } from '@chengjie/rules/testing';
import { biddingTerms } from './bidder-eligibility.reader.js';
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
  outOfRegister: null,
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
const terms = (
  eligibility: Partial<Eligibility> = {},
  { seriousListBars = true, wholeRegion = true } = {},
): BiddingTerms => ({
  regime: 'BELOW_THRESHOLD',
  functionId,
  regionCode,
  eligibility: { ...strict, ...eligibility },
  seriousListBars,
  wholeRegion,
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
    [
      'is on the serious list, where the rule pack lets it',
      { standing: 'SERIOUS' },
      terms({}, { seriousListBars: false }),
      [],
    ],
    ['has ended', { outOfRegister: 'ENDED' }, terms(), ['IN_REGISTER']],
    ['has stopped its activity', { outOfRegister: 'SUSPENDED' }, terms(), ['IN_REGISTER']],
    ['is only on the abnormal list', { standing: 'ABNORMAL' }, terms(), []],
    ['is of another kind', { kind: 'CHARITY' }, terms(), ['KIND_ADMITTED']],
    ['is of another kind, where any may bid', { kind: 'CHARITY' }, terms({ kinds: [] }), []],
    ['serves another district', { areaCodes: ['220203'] }, terms(), ['AREA_SERVED']],
    ['serves nowhere, where that is not asked', { areaCodes: [] }, terms({ serviceAreaRequired: false }), []],
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

describe('where one serves and is qualified, of the project’s region (docs/adr/0038)', () => {
  const inRegions = {
    'the region itself': [regionCode],
    'above it': ['2202'],
    'below it': ['220202001001'],
    'in all its parts, each by itself': ['220202001001', '220202001002'],
    'in a part and above it': ['220202001001', '22'],
    'beside it': ['220202002', '2203'],
    nowhere: [],
    'in no region': ['', '2202020'],
  } as const;
  const facts = {
    AREA_SERVED: (codes: readonly string[]) => ({ areaCodes: codes }),
    QUALIFIED: (codes: readonly string[]) => ({
      qualifications: codes.map((code) => ({ functionId, regionCode: code })),
    }),
  };
  type Held = keyof typeof inRegions;
  const rows: [Held, wholly: string | null, inPart: string | null][] = [
    ['the region itself', null, null],
    ['above it', null, null],
    ['below it', '_WHOLLY', null],
    ['in all its parts, each by itself', '_WHOLLY', null],
    ['in a part and above it', null, null],
    ['beside it', '', ''],
    ['nowhere', '', ''],
    ['in no region', '', ''],
  ];

  describe.each(Object.entries(facts))('%s', (fact, heldIn) => {
    it.each(rows)('held %s', (held, wholly, inPart) => {
      for (const [wholeRegion, missing] of [[true, wholly] as const, [false, inPart] as const]) {
        const asked = terms({}, { wholeRegion });
        const codes = missing === null ? [] : [`${fact}${missing}`];
        expect(codesOf({ ...registered, ...heldIn(inRegions[held]) }, null, asked)).toEqual(codes);
        expect(codesOf(federation, { ...member, ...heldIn(inRegions[held]) }, asked)).toEqual(codes);
      }
    });

    it('is not asked for where the notice does not', () => {
      const asked = terms({ serviceAreaRequired: false, qualificationRequired: false });
      expect(codesOf({ ...registered, ...heldIn(inRegions['below it']) }, null, asked)).toEqual([]);
    });
  });

  it('is the member’s in a federation’s bid: what the federation serves makes up for nothing', () => {
    const wide = { ...federation, areaCodes: ['22'], qualifications: [{ functionId, regionCode: '22' }] };
    const community = { ...member, areaCodes: ['220202001001'] };
    expect(missingConditions(wide, community, terms())).toMatchObject([
      { code: 'AREA_SERVED_WHOLLY', path: ['performerId'] },
    ]);
  });

  it.each([
    ['22-2026', false],
    ['22-2026-12-02', false],
    ['CN-2026-12-02', false],
    ['22-2026-12-03', true],
    ['CN-2026-12-03', true],
  ])('is asked by pack %s of all of it: %s', (id, wholeRegion) => {
    const row = { regime: 'GRANT', functionId, regionCode, eligibility: strict } as const;
    expect(biddingTerms(row, publishedBook().byId(id)?.value ?? null)).toMatchObject({ wholeRegion });
    expect(biddingTerms(row, null)).toMatchObject({ wholeRegion: true });
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
    ['a member that was struck off', { outOfRegister: 'CANCELLED' }, terms(), ['IN_REGISTER']],
    ['by one that has ended', {}, terms(), ['IN_REGISTER'], { outOfRegister: 'ENDED' }],
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
