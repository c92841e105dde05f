import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PUBLISHED_RULE_PACKS } from '../published/packs.js';
import { isInForce, lastDayOf, rulePackFor } from './in-force.js';
import { panelMinimum } from './panel-size.js';
import type { Procedure, Regime, RulePack, RuleSource } from './rule-pack.js';
import { statutoryFrom } from './thresholds.js';
import { defaultTieLadder, federationStepRule } from './tie-rule.js';

const working = (days: number) => ({ days, unit: 'WORKING_DAYS' });
const calendar = (days: number) => ({ days, unit: 'CALENDAR_DAYS' });

function jilin(day: string) {
  const pack = rulePackFor(PUBLISHED_RULE_PACKS, day, '220202001');
  if (!pack) throw new Error(`no pack on ${day}`);
  return pack;
}

function procedureOf(regime: Regime, procedure: Procedure) {
  const rules = jilin('2026-06-01').procedures[regime][procedure];
  if (!rules.allowed) throw new Error('not allowed');
  return rules;
}

describe('rulePackFor', () => {
  it.each([
    ['2018-01-01', '22', '22-2018'],
    ['2020-02-29', '220202', '22-2018'],
    ['2020-03-01', '220202', '22-2020'],
    ['2026-01-31', '2202', '22-2020'],
    ['2026-02-01', '2202', '22-2026'],
    ['2026-11-28', '2202', '22-2026'],
    ['2026-11-29', '2202', '22-2026-11'],
    ['2026-11-30', '2202', '22-2026-11'],
    ['2026-12-01', '2202', '22-2026-12'],
    ['2026-12-02', '2202', '22-2026-12-02'],
    ['2026-12-03', '2202', '22-2026-12-03'],
    ['2031-01-01', '220202001001', '22-2026-12-04'],
    ['2019-05-05', '3101', 'CN-2018'],
    ['2026-05-05', '31', 'CN-2026'],
  ])('on %s in %s: %s', (day, region, id) => {
    expect(rulePackFor(PUBLISHED_RULE_PACKS, day, region)?.id).toBe(id);
  });

  it('takes the day in Asia/Shanghai', () => {
    expect(rulePackFor(PUBLISHED_RULE_PACKS, new Date('2020-02-29T15:59:59Z'), '22')?.id).toBe('22-2018');
    expect(rulePackFor(PUBLISHED_RULE_PACKS, new Date('2020-02-29T16:00:00Z'), '22')?.id).toBe('22-2020');
  });

  it.each(['2020-1-5', '2026-02-29', '2026-06-01T00:00:00Z', ''])('refuses %j, which is no day', (day) => {
    expect(() => rulePackFor(PUBLISHED_RULE_PACKS, day, '22')).toThrow(RangeError);
  });

  it('has nothing before 2018 and refuses what is no region', () => {
    expect(rulePackFor(PUBLISHED_RULE_PACKS, '2017-12-31', '22')).toBeUndefined();
    expect(() => rulePackFor(PUBLISHED_RULE_PACKS, '2026-01-01', 'CN')).toThrow(
      new RangeError('Not a region code: CN'),
    );
  });

  it('exactly one pack of a region is in force on any day since 2018', () => {
    const days = fc.date({ min: new Date('2018-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('22', 'CN'), (date, region) => {
        const day = date.toISOString().slice(0, 10);
        const packs = PUBLISHED_RULE_PACKS.filter((pack) => pack.region === region);
        expect(packs.filter((pack) => isInForce(packs, pack, day))).toHaveLength(1);
      }),
    );
  });

  it('a later pack of the region ends one that has no last day', () => {
    const later = { ...jilin('2026-06-01'), id: '22-2027', effectiveFrom: '2027-01-01' };
    const packs = [...PUBLISHED_RULE_PACKS, later];
    expect(rulePackFor(packs, '2026-12-31', '2202')?.id).toBe('22-2026-12-04');
    expect(rulePackFor(packs, '2027-01-01', '2202')?.id).toBe('22-2027');
    expect(rulePackFor(packs, '2027-01-01', '2102')?.id).toBe('CN-2026-12-04');
    expect(packs.slice(-7).map((pack) => lastDayOf(packs, pack))).toEqual([
      '2026-11-28',
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-31',
      null,
    ]);
  });

  it.each([
    [null, '2026-12-31'],
    ['2026-11-30', '2026-11-30'],
    ['2026-12-31', '2026-12-31'],
    ['2027-03-31', '2026-12-31'],
  ])('a pack that would end on %p ends on %s where the next ones begin in 2027 and 2028', (effectiveTo, last) => {
    const pack = { region: '22', effectiveFrom: '2026-02-01', effectiveTo };
    const later = ['2028-01-01', '2027-01-01'].map((effectiveFrom) => ({ ...pack, effectiveFrom, effectiveTo: null }));
    expect(lastDayOf([...later, pack], pack)).toBe(last);
  });

  it('a pack whose last day is over leaves its region to the country', () => {
    const trial = { ...jilin('2026-06-01'), id: '44-trial', region: '44', effectiveTo: '2026-06-30' };
    const packs = [trial, ...PUBLISHED_RULE_PACKS];
    expect(rulePackFor(packs, '2026-06-30', '4401')?.id).toBe('44-trial');
    expect(rulePackFor(packs, '2026-07-01', '4401')?.id).toBe('CN-2026');
  });

  it('a nearer region comes before a wider one', () => {
    const city = { ...jilin('2026-06-01'), id: '2202-2026', region: '2202' };
    const packs = [city, ...PUBLISHED_RULE_PACKS];
    expect(rulePackFor(packs, '2026-06-01', '220202001')?.id).toBe('2202-2026');
    expect(rulePackFor(packs, '2026-06-01', '220102')?.id).toBe('22-2026');
  });

  it('has each pack once', () => {
    expect(new Set(PUBLISHED_RULE_PACKS.map(({ id }) => id)).size).toBe(PUBLISHED_RULE_PACKS.length);
  });
});

describe('what the packs say', () => {
  it.each([
    ['STATUTORY', 'OPEN_TENDER', calendar(20), 3, 3, 5],
    ['STATUTORY', 'INVITED_TENDER', calendar(20), 3, 3, 5],
    ['STATUTORY', 'COMPETITIVE_CONSULTATION', calendar(10), 2, 2, 3],
    ['STATUTORY', 'NEGOTIATION', working(3), 3, 3, 3],
    ['STATUTORY', 'SINGLE_SOURCE', working(1), 1, 1, 1],
    ['BELOW_THRESHOLD', 'OPEN_TENDER', calendar(7), 2, 1, 3],
    ['BELOW_THRESHOLD', 'COMPETITIVE_CONSULTATION', calendar(5), 2, 1, 3],
    ['GRANT', 'OPEN_TENDER', calendar(10), 1, 1, 3],
  ] as const)('%s %s', (regime, procedure, deadline, minimumBids, minimumValidBids, panel) => {
    const rules = procedureOf(regime, procedure);
    expect(rules).toMatchObject({ deadline, minimumBids, minimumValidBids });
    expect(rules.panel.minimum).toBe(panel);
  });

  it.each(['INVITED_TENDER', 'COMPETITIVE_CONSULTATION', 'NEGOTIATION'] as const)('a grant has no %s', (procedure) => {
    const rules = jilin('2026-06-01').procedures.GRANT[procedure];
    expect(rules).toMatchObject({ allowed: false, source: { certainty: 'D' } });
  });

  it('a consultation ranks by score, last price, technical merit; its price weighs 10 to 30', () => {
    const rules = procedureOf('STATUTORY', 'COMPETITIVE_CONSULTATION');
    expect(rules.ranking.COMPREHENSIVE_SCORING).toEqual(['TOTAL_SCORE', 'BID_PRICE', 'TECHNICAL_SCORE']);
    expect(rules.priceWeight).toEqual({ minimum: 10, maximum: 30 });
    expect(rules.methods).not.toContain('LOWEST_EVALUATED_PRICE');
  });

  it.each([
    ['OPEN_TENDER', 3, 3, 999_999_999, 5],
    ['OPEN_TENDER', 3, 3, 1_000_000_000, 7],
    ['COMPETITIVE_CONSULTATION', 3, 2, 1_000_000_000, 3],
    ['NEGOTIATION', 3, 3, 199_999_999, 3],
    ['NEGOTIATION', 3, 3, 200_000_000, 5],
  ] as const)(
    'from 2026-11-29 on, %s: %d bids at the deadline, %d valid, of %d fen a panel of %d',
    (procedure, bids, valid, budget, members) => {
      const rules = jilin('2026-11-29').procedures.STATUTORY[procedure];
      if (!rules.allowed) throw new Error('not allowed');
      expect(rules).toMatchObject({ minimumBids: bids, minimumValidBids: valid });
      expect(rules.panel).toMatchObject({ odd: true, experts: { of: 2, in: 3 } });
      expect(panelMinimum(rules.panel, budget)).toBe(members);
    },
  );

  it('from 2026-11-29 on: thresholds of Jilin by the buyer’s level, of which other provinces have none here', () => {
    const pack = jilin('2026-11-29');
    expect(['22', '2202', '220202', '220202001', '220202001001'].map((code) => statutoryFrom(pack, code))).toEqual([
      50_000_000, 50_000_000, 30_000_000, 30_000_000, 30_000_000,
    ]);
    const country = rulePackFor(PUBLISHED_RULE_PACKS, '2026-11-29', '44');
    expect(country && statutoryFrom(country, '4401')).toBeUndefined();
    expect(statutoryFrom(jilin('2026-11-28'), '22')).toBeUndefined();
  });

  it('later law changes what a later project meets', () => {
    expect(jilin('2019-01-01').abnormallyLowBid.thresholds).toBeNull();
    expect(jilin('2026-03-01').abnormallyLowBid.thresholds).toMatchObject({ ofCeilingPercent: 45 });
    expect(jilin('2019-01-01').sources.contractTermMaxYears.document).toContain('财库〔2014〕37号');
    expect(jilin('2021-01-01').sources.contractTermMaxYears.document).toContain('第102号');
  });

  it('names a source with its certainty for every single rule', () => {
    const keys = [
      'id',
      'version',
      'title',
      'region',
      'effectiveFrom',
      'effectiveTo',
      'changes',
      'procedures',
      'sources',
    ];
    const sound = (source: RuleSource | undefined) =>
      source !== undefined && source.document !== '' && ['P', 'L', 'O', 'D'].includes(source.certainty);
    for (const pack of PUBLISHED_RULE_PACKS) {
      const sources = new Map<string, RuleSource>(Object.entries(pack.sources));
      for (const rule of Object.keys(pack)) if (!keys.includes(rule)) expect(sound(sources.get(rule))).toBe(true);
      for (const rules of Object.values(pack.procedures).flatMap((regime) => Object.values(regime))) {
        if (!rules.allowed) expect(sound(rules.source)).toBe(true);
        else expect(Object.values(rules.sources).every(sound)).toBe(true);
      }
    }
  });

  it('is plain JSON', () => {
    for (const pack of PUBLISHED_RULE_PACKS) expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
  });
});

const ALL_OF_IT = { regime: 'STATUTORY', fundingFromCivilAffairsOnly: true, socialOrganizationsOnly: true } as const;

describe('the tie ladder', () => {
  it.each([
    ['STATUTORY', true, true, 'REQUIRED'],
    ['BELOW_THRESHOLD', true, true, 'REQUIRED'],
    ['STATUTORY', true, false, 'OPTIONAL'],
    ['STATUTORY', false, true, 'OPTIONAL'],
    ['GRANT', true, true, 'NOT_ALLOWED'],
    ['GRANT', false, false, 'NOT_ALLOWED'],
  ] as const)('%s, civil-affairs money %p, social organizations only %p: %s', (regime, money, only, duty) => {
    const terms = { regime, fundingFromCivilAffairsOnly: money, socialOrganizationsOnly: only, day: '2026-06-01' };
    const found = defaultTieLadder(terms, jilin('2026-06-01'));
    expect(found.federationStep).toBe(duty);
    expect(found.ladder.map(({ step }) => step)).toEqual(duty === 'REQUIRED' ? ['FEDERATION', 'DRAW'] : ['DRAW']);
    expect(found.locked.map(({ step }) => step)).toEqual(found.ladder.map(({ step }) => step));
  });

  it('its locks say why, and name the policy or this marketplace', () => {
    const terms = { ...ALL_OF_IT, day: '2026-06-01' };
    expect(defaultTieLadder(terms, jilin('2026-06-01')).locked).toEqual([
      {
        step: 'FEDERATION',
        reason: {
          zh: '资金全部来自民政部门且仅限社会组织参加：同等条件下优先向社区社会组织联合会购买服务。',
          en: 'All the money is a civil-affairs department’s and only social organizations may bid: on equal terms federations come first.',
        },
        source: expect.objectContaining({ article: '三（二）', certainty: 'P' }),
      },
      {
        step: 'DRAW',
        reason: {
          zh: '抽签为最后一步，确保任何并列都能排出先后。',
          en: 'The draw comes last, so that no tie can remain.',
        },
        source: { document: '本平台规则', certainty: 'D' },
      },
    ]);
  });

  it('has no federation step where the pack lets nobody state it', () => {
    const pack = jilin('2026-06-01');
    const strict = { ...pack, federationStep: { ...pack.federationStep, mayBeStatedByOthers: false } };
    const terms = { ...ALL_OF_IT, fundingFromCivilAffairsOnly: false, day: '2026-06-01' };
    expect(federationStepRule(terms, strict)).toBe('NOT_ALLOWED');
  });

  it.each([
    ['2027-12-31', 'REQUIRED'],
    ['2028-01-01', 'NOT_ALLOWED'],
  ])('on %s, by the pack that gives the step a last day: %s', (day, duty) => {
    expect(federationStepRule({ ...ALL_OF_IT, day }, jilin('2026-11-29'))).toBe(duty);
  });

  it('outside Jilin the step is there only if a notice states it', () => {
    const terms = { ...ALL_OF_IT, day: '2026-06-01' };
    const wholeCountry = rulePackFor(PUBLISHED_RULE_PACKS, '2026-06-01', '44');
    if (!wholeCountry) throw new Error('no pack');
    expect(wholeCountry.id).toBe('CN-2026');
    expect(federationStepRule(terms, wholeCountry)).toBe('OPTIONAL');
  });
});

describe('what the packs of December 2026 say of their sources', () => {
  const sourcesOf = (pack: RulePack) => [
    ...Object.entries(pack.sources),
    ...Object.entries(pack.procedures).flatMap(([regime, procedures]) =>
      Object.entries(procedures).flatMap(([procedure, rules]) =>
        rules.allowed
          ? Object.entries(rules.sources).map(([key, source]) => [`${regime} ${procedure} ${key}`, source] as const)
          : [],
      ),
    ),
  ];

  it.each(['22-2026-12-02', 'CN-2026-12-02', '22-2026-12-03', 'CN-2026-12-03'])(
    '%s: by what each was checked that is not ours or the policy itself',
    (id) => {
      const pack = PUBLISHED_RULE_PACKS.find((each) => each.id === id) as RulePack;
      const silent = sourcesOf(pack).filter(
        ([, source]) => source && ['L', 'O'].includes(source.certainty) && !source.evidence,
      );
      expect(silent).toEqual([]);
      const lent = sourcesOf(pack).filter(([key, source]) => /^(BELOW|GRANT)/.test(key) && source?.certainty !== 'D');
      expect(lent).toEqual([]);
    },
  );

  it.each([
    ['22-2026-12', '22-2026-12-02', {}],
    ['22-2026-12-02', '22-2026-12-03', { coversWholeRegion: true }],
    ['CN-2026-12-02', 'CN-2026-12-03', { coversWholeRegion: true }],
    ['22-2026-12-03', '22-2026-12-04', { listingRules: { seriousAfterMonths: 24 } }],
  ])('and change no number from %s to %s, but %j', (...[before, after, changed]) => {
    const packOf = (id: string) => PUBLISHED_RULE_PACKS.find((each) => each.id === id) as RulePack;
    const values = (pack: RulePack) =>
      JSON.parse(JSON.stringify(pack, (key, value: unknown) => (key === 'sources' ? undefined : value))) as Record<
        string,
        unknown
      >;
    const { id: _, title: _t, effectiveFrom: _f, changes: _c, ...same } = values(packOf(before));
    expect(values(packOf(after))).toMatchObject({ ...same, ...changed });
  });
});
