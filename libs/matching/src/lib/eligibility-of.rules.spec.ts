import { describe, expect, it } from '@jest/globals';
import { eligibilityErrors, type BidderFacts, type BiddingTerms, type EligibilityCode } from '@chengjie/procurement';
import { conditionText, EligibilityConditionEnum } from './condition.texts.js';
import { eligibilityOf } from './eligibility-of.rules.js';

const organization: BidderFacts = {
  id: 'a',
  name: '甲',
  track: 'REGISTERED',
  kind: 'SERVICE',
  standing: 'GOOD',
  outOfRegister: null,
  rating: null,
  isFederation: false,
  areaCodes: ['220202'],
  qualifications: [],
  federationIds: [],
};
const federation: BidderFacts = { ...organization, id: 'f', name: '联合会', kind: 'SUPPORT', isFederation: true };
const filed: BidderFacts = { ...organization, id: 'm', name: '会员', track: 'FILED', federationIds: ['f'] };
const terms: BiddingTerms = {
  regime: 'BELOW_THRESHOLD',
  functionId: 'x',
  regionCode: '220202001',
  seriousListBars: true,
  wholeRegion: true,
  eligibility: {
    tracks: ['REGISTERED'],
    kinds: ['SERVICE'],
    qualificationRequired: false,
    minimumRating: null,
    serviceAreaRequired: true,
  },
};

describe('eligibilityOf', () => {
  it('judges a bid for oneself', () => {
    const judged = eligibilityOf({ self: organization, federations: [], members: [] }, terms);
    expect(judged).toMatchObject({ eligible: true, viaFederations: [], forMembers: [] });
  });

  it('judges a filed organization through each of its federations', () => {
    const barred: BidderFacts = { ...federation, id: 'g', standing: 'SERIOUS' };
    const member = { ...filed, federationIds: ['f', 'g'] };
    const judged = eligibilityOf({ self: member, federations: [federation, barred], members: [] }, terms);
    expect(judged.eligible).toBe(false);
    expect(judged.viaFederations.map(({ partner, eligible }) => [partner.id, eligible])).toEqual([
      ['f', true],
      ['g', false],
    ]);
  });

  it('judges a federation for each of its members, by the member’s kind and area', () => {
    const elsewhere: BidderFacts = { ...filed, id: 'n', areaCodes: ['2203'] };
    const judged = eligibilityOf({ self: federation, federations: [], members: [filed, elsewhere] }, terms);
    expect(judged.eligible).toBe(false);
    expect(judged.forMembers.map(({ partner, eligible }) => [partner.id, eligible])).toEqual([
      ['m', true],
      ['n', false],
    ]);
  });
});

describe('conditionText', () => {
  it.each(Object.keys(eligibilityErrors) as EligibilityCode[])(
    'gives reasons for and against %s in both languages',
    (code) => {
      const violation = eligibilityErrors[code]([], { minimum: 3 });
      for (const met of [true, false]) {
        const { zh, en } = conditionText({ code, met, violation }, 'TENDER');
        expect(zh).toMatch(/^\p{Script=Han}[^a-z]+$/u);
        expect(en).toMatch(/^[\w ,;.’'()-]+$/);
      }
      expect(EligibilityConditionEnum).toHaveProperty(code, code);
    },
  );
});
