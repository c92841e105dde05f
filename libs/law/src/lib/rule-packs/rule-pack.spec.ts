import { describe, expect, it } from '@jest/globals';
import { UnsoundValueError } from '../checked.js';
import { PUBLISHED_RULE_PACKS } from '../published/packs.js';
import { parseRulePack, rulePackHash, type RulePack } from './rule-pack.js';

const [pack] = PUBLISHED_RULE_PACKS.filter(({ id }) => id === '22-2026-11') as [RulePack];

/** The pack as JSON with one field set to something else, or taken out. */
function withField(path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(pack)) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((at, key) => at[key] as Record<string, unknown>, copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

function problemsOf(value: unknown): readonly string[] {
  try {
    parseRulePack(value);
  } catch (error) {
    if (error instanceof UnsoundValueError) return error.problems.map(({ path }) => path);
    throw error;
  }
  return [];
}

describe('a rule pack from JSON', () => {
  it.each(PUBLISHED_RULE_PACKS.map((each) => [each.id, each] as const))('%s comes back as it was', (_, each) => {
    expect(parseRulePack(JSON.parse(JSON.stringify(each)))).toEqual(each);
  });

  it('cannot be changed by anybody', () => {
    const parsed = parseRulePack(JSON.parse(JSON.stringify(pack)));
    expect(() => Object.assign(parsed, { conflictYears: 0 })).toThrow(TypeError);
    expect(() => Object.assign(parsed.procedures.STATUTORY.OPEN_TENDER, { minimumBids: 0 })).toThrow(TypeError);
    expect(() => (parsed.federationStep.regimes as string[]).push('GRANT')).toThrow(TypeError);
  });

  it.each([
    ['id', '22 2026'],
    ['id', '44-2026'],
    ['id', '22-2026 '],
    ['id', ' 22-2026'],
    ['id', `22-${'2'.repeat(38)}`],
    ['version', 1.5],
    ['title.en', ''],
    ['region', '0022'],
    ['effectiveFrom', '2026-02-30'],
    ['effectiveFrom', '2026/02/01'],
    ['effectiveTo', '2026-11-28'],
    ['changes', undefined],
    ['conflictYears', '3'],
    ['recordYears', -1],
    ['bidBondMaxPercent', 101],
    ['seriousListBars', null],
    ['challenge.days', 0],
    ['challenge.unit', 'WEEKS'],
    ['abnormallyLowBid.thresholds.ofCeilingPercent', '45'],
    ['federationStep.regimes.0', 'LEASE'],
    ['procedures.STATUTORY.OPEN_TENDER.deadline.days', 19.5],
    ['procedures.STATUTORY.OPEN_TENDER.allowed', 'yes'],
    ['procedures.STATUTORY.OPEN_TENDER.methods', []],
    ['procedures.STATUTORY.OPEN_TENDER.ranking.FIXED_PRICE', []],
    ['procedures.STATUTORY.OPEN_TENDER.priceWeight', { minimum: 30, maximum: 10 }],
    ['procedures.STATUTORY.OPEN_TENDER.sources.panel.certainty', 'X'],
    ['procedures.GRANT.NEGOTIATION.reason.zh', undefined],
    ['procedures.GRANT', undefined],
    ['sources.challenge', undefined],
    ['sources.suspension', undefined],
    ['suspension', undefined],
    ['thresholds.statutoryFromFen.COUNTY', 0],
    ['federationStep.until', '2027-02-30'],
    ['ratingTerms', []],
    ['countsAllPoints', false],
    ['procedures.STATUTORY.OPEN_TENDER.countsAllPrices', false],
    ['procedures.STATUTORY.OPEN_TENDER.panel.larger.0.minimum', 0],
    ['procedures.STATUTORY.OPEN_TENDER.sources.countsAllPrices', undefined],
    ['signings', { days: 30, unit: 'CALENDAR_DAYS' }],
  ])('is refused with %s named when that is %j', (path, value) => {
    expect(problemsOf(withField(path, value))).toEqual([path]);
  });

  it.each([
    ['id', '44-2026', 'Invalid id: it begins with the region and a hyphen'],
    ['region', '0022', 'Invalid region: neither a code nor CN'],
    ['effectiveFrom', '2026-02-30', 'Invalid date: there is no such day'],
    ['effectiveTo', '2026-11-28', 'Invalid last day: it is before the first'],
    [
      ...(['procedures.STATUTORY.OPEN_TENDER.priceWeight', { minimum: 30, maximum: 10 }] as const),
      'Invalid bounds: the minimum exceeds the maximum',
    ],
  ])('says of %s what is wrong with %j', (path, value, message) => {
    expect(() => parseRulePack(withField(path, value))).toThrow(`${path}: ${message}`);
  });

  it.each([
    ['effectiveTo', '2026-11-29'],
    ['procedures.STATUTORY.OPEN_TENDER.priceWeight', { minimum: 30, maximum: 30 }],
    ['federationStep.regimes', ['GRANT']],
  ])('may have %s at its limit, %j', (path, value) => {
    expect(problemsOf(withField(path, value))).toEqual([]);
  });

  it('is refused with everything named that is wrong, in the message too', () => {
    const wrong = { ...(withField('version', 0) as object), recordYears: 'long' };
    expect(problemsOf(wrong)).toEqual(['version', 'recordYears']);
    expect(() => parseRulePack(wrong)).toThrow(/^No rule pack: version: .+; recordYears: .+/);
    expect(() => parseRulePack(null)).toThrow(/^No rule pack: Invalid type/);
  });

  it('that lets an open tender take the place of an open tender is refused', () => {
    const [newest] = PUBLISHED_RULE_PACKS.filter(({ id }) => id === '22-2026-12') as [RulePack];
    expect(problemsOf({ ...newest, approvableProcedures: ['OPEN_TENDER'] })).toEqual(['approvableProcedures.0']);
    expect(problemsOf({ ...newest, approvableProcedures: [] })).toEqual([]);
  });
});

describe('the hash of a pack', () => {
  /** Written into the projects that were published under them: a published pack that changes is another pack. */
  const HASHES = {
    'CN-2018': '9205969902341fe40ea59e07589b4b53b21c2e290e71618330402ecdfb713ff4',
    'CN-2020': 'c942dca610158d28f6b292e3254aff235c26836464c80fb9b7bc0d48f0f20c98',
    'CN-2026': '4f018a476ac024f5c129935def3ce565cdc29c8834cd9669d96d2954c3ace3eb',
    'CN-2026-11': '008e47a4cb257996a90bf3a78a6db70e07567820bb408463e2f8057a95642296',
    'CN-2026-12': '0b4535293a7db99234f39d2ecd96df433bd479f9e3ac90eb9209a6bf8257383e',
    'CN-2026-12-02': '57f5c3c9fbe32816c74e28d10717af9489b8e02ab72686bdfe66c1f407eae005',
    'CN-2026-12-03': 'b8ec846455e38e8c67b2b3d597ff44e75d638d442ca2b151dc172f38f73851e5',
    'CN-2026-12-04': 'fe7618e53ab03bc835ed3161cbe8232a343bb128637b11fb51e5cd5c97892b61',
    '22-2018': '937c34dd4bc7e83bedec49f24255aeb2ad12f567ff342d3eee4d933e8127e3fc',
    '22-2020': '735ca0278f49f01584607f6013f08d7243a088fa7a2dd740e2b3e660a7f22cc9',
    '22-2026': '2f894dd46d10acb88f03603fad3ea3929881dba38a26614118b74fe9e910adc7',
    '22-2026-11': 'fe2f64814cebac09d26e67e3d40bde1e6392c30300999494535aa3e1dc136707',
    '22-2026-12': '6edcc5bc474195682b67351c971507c109d7b5813f0de3b94464394f5b0e0f4f',
    '22-2026-12-02': 'e7c24f81247a1df4f578d02f37e8b142f9daf958ec5d0dd45c988959dd398dbe',
    '22-2026-12-03': 'b5b217cae2d0c089b59d73faac3815bdfe8b35f2749ac4ed928dcf848e7be94f',
    '22-2026-12-04': '117aa3b964e8f76960384564a0e8bff0b4eda6d0929f53c3e2bb65976d8921a8',
  };

  it('is that under which it was published', () => {
    expect(Object.fromEntries(PUBLISHED_RULE_PACKS.map((each) => [each.id, rulePackHash(each)]))).toEqual(HASHES);
  });

  it('goes by content, not by the order of keys', () => {
    const reversed = Object.fromEntries(Object.entries(pack).reverse());
    expect(rulePackHash(parseRulePack(reversed))).toBe(rulePackHash(pack));
    expect(rulePackHash(parseRulePack(withField('recordYears', 16)))).not.toBe(rulePackHash(pack));
  });
});
