import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RULE_PACKS } from './packs.js';
import { rulePackById, rulePackFor } from './rule-pack-for.js';
import type { Procedure, Regime, RuleSource } from './rule-pack.js';
import { defaultTieLadder, federationStepRule } from './tie-rule.js';

const working = (days: number) => ({ days, unit: 'WORKING_DAYS' });
const calendar = (days: number) => ({ days, unit: 'CALENDAR_DAYS' });

function jilin(day: string) {
  const pack = rulePackFor(day, '220202001');
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
    ['2031-01-01', '220202001001', '22-2026'],
    ['2019-05-05', '3101', 'CN-2018'],
    ['2026-05-05', '31', 'CN-2026'],
  ])('on %s in %s: %s', (day, region, id) => {
    expect(rulePackFor(day, region)?.id).toBe(id);
  });

  it('takes the day in Asia/Shanghai', () => {
    expect(rulePackFor(new Date('2020-02-29T15:59:59Z'), '22')?.id).toBe('22-2018');
    expect(rulePackFor(new Date('2020-02-29T16:00:00Z'), '22')?.id).toBe('22-2020');
  });

  it('has nothing before 2018 and refuses what is no region', () => {
    expect(rulePackFor('2017-12-31', '22')).toBeUndefined();
    expect(() => rulePackFor('2026-01-01', 'CN')).toThrow(RangeError);
  });

  it('exactly one pack of a region is in force on any day since 2018', () => {
    const days = fc.date({ min: new Date('2018-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('22', 'CN'), (date, region) => {
        const day = date.toISOString().slice(0, 10);
        const packs = RULE_PACKS.filter((pack) => pack.region === region)
          .filter((pack) => pack.effectiveFrom <= day)
          .filter((pack) => pack.effectiveTo === null || day <= pack.effectiveTo);
        expect(packs).toHaveLength(1);
      }),
    );
  });

  it('rulePackById finds each by its id, once', () => {
    for (const pack of RULE_PACKS) expect(rulePackById(pack.id)).toBe(pack);
    expect(new Set(RULE_PACKS.map(({ id }) => id)).size).toBe(RULE_PACKS.length);
    expect(() => rulePackById('22-1999')).toThrow(RangeError);
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
    for (const pack of RULE_PACKS) {
      const sources = new Map<string, RuleSource>(Object.entries(pack.sources));
      for (const rule of Object.keys(pack)) if (!keys.includes(rule)) expect(sound(sources.get(rule))).toBe(true);
      for (const rules of Object.values(pack.procedures).flatMap((regime) => Object.values(regime))) {
        if (!rules.allowed) expect(sound(rules.source)).toBe(true);
        else expect(Object.values(rules.sources).every(sound)).toBe(true);
      }
    }
  });

  it('is plain JSON', () => {
    for (const pack of RULE_PACKS) expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
  });
});

describe('the tie ladder', () => {
  it.each([
    ['STATUTORY', true, true, 'REQUIRED'],
    ['BELOW_THRESHOLD', true, true, 'REQUIRED'],
    ['STATUTORY', true, false, 'OPTIONAL'],
    ['STATUTORY', false, true, 'OPTIONAL'],
    ['GRANT', true, true, 'NOT_ALLOWED'],
    ['GRANT', false, false, 'NOT_ALLOWED'],
  ] as const)('%s, civil-affairs money %p, social organizations only %p: %s', (regime, money, only, duty) => {
    const terms = { regime, fundingFromCivilAffairsOnly: money, socialOrganizationsOnly: only };
    const found = defaultTieLadder(terms, jilin('2026-06-01'));
    expect(found.federationStep).toBe(duty);
    expect(found.ladder.map(({ step }) => step)).toEqual(duty === 'REQUIRED' ? ['FEDERATION', 'DRAW'] : ['DRAW']);
    expect(found.locked.map(({ step }) => step)).toEqual(found.ladder.map(({ step }) => step));
  });

  it('the lock names the policy', () => {
    const terms = { regime: 'STATUTORY', fundingFromCivilAffairsOnly: true, socialOrganizationsOnly: true } as const;
    expect(defaultTieLadder(terms, jilin('2026-06-01')).locked[0]?.source).toMatchObject({
      article: '三（二）',
      certainty: 'P',
    });
  });

  it('outside Jilin the step is there only if a notice states it', () => {
    const terms = { regime: 'STATUTORY', fundingFromCivilAffairsOnly: true, socialOrganizationsOnly: true } as const;
    expect(federationStepRule(terms, rulePackById('CN-2026'))).toBe('OPTIONAL');
  });
});
