import { describe, expect, it } from '@jest/globals';
import { UnsoundValueError } from '../checked.js';
import { PUBLISHED_RULE_PACKS } from '../published/packs.js';
import { decidedPack, decidedWithin } from './following-pack.js';
import { rulePackFor } from './in-force.js';
import type { RulePack } from './rule-pack.js';
import { federationStepRule } from './tie-rule.js';

const [newest] = PUBLISHED_RULE_PACKS.filter(({ id }) => id === '22-2026-11') as [RulePack];
const decision = {
  region: '22',
  from: '2028-01-01',
  until: '2032-12-31',
  document: '吉林省民政厅通知（2027年12月1日）',
};
const terms = { regime: 'STATUTORY', fundingFromCivilAffairsOnly: true, socialOrganizationsOnly: true } as const;

describe('what an office decides about the federation step', () => {
  it('goes on by a pack that follows, from its first day on, and names the office’s document', () => {
    const pack = decidedPack(newest, decision);
    expect(pack.changes).toEqual({
      zh: '联合会优先步骤经确认延续至2032-12-31。',
      en: 'The federation step is confirmed until 2032-12-31.',
    });
    const packs = [...PUBLISHED_RULE_PACKS, pack];
    expect(pack).toMatchObject({ id: '22-2028-01-01', effectiveFrom: '2028-01-01', effectiveTo: null });
    expect(pack.sources.federationStep).toMatchObject({
      ...{ document: decision.document, evidence: 'TEXT', decidedFrom: decision.from },
    });
    const dutyOn = (day: string) => {
      const inForce = rulePackFor(packs, day, '2202');
      return inForce && federationStepRule({ ...terms, day }, inForce);
    };
    expect(['2027-12-31', '2028-01-01', '2032-12-31', '2033-01-01'].map(dutyOn)).toEqual([
      'REQUIRED',
      'REQUIRED',
      'REQUIRED',
      'NOT_ALLOWED',
    ]);
  });

  it('ends for everybody', () => {
    const pack = decidedPack(newest, { ...decision, from: '2027-01-01', until: null });
    expect(federationStepRule({ ...terms, day: '2027-01-01' }, pack)).toBe('NOT_ALLOWED');
    expect(pack.changes.zh).toBe('联合会优先步骤自2027-01-01起不再适用。');
    expect(pack.federationStep).toMatchObject({ requiredForCivilAffairsMoney: false, mayBeStatedByOthers: false });
    expect({ ...pack, federationStep: 0, sources: 0 }).toMatchObject({ thresholds: newest.thresholds });
  });

  it('holds in a region within that has rules of its own, of which nothing else changes', () => {
    const own = { ...newest, id: '220202-2027', region: '220202', effectiveFrom: '2027-01-01', recordYears: 20 };
    const decided = decidedPack(newest, decision);
    expect(decidedWithin(own, decided)).toEqual({
      ...{ ...decided, id: '220202-2028-01-01', region: '220202', recordYears: 20 },
      title: { zh: '规则包 220202-2028-01-01', en: 'Rule pack 220202-2028-01-01' },
    });
    expect(() => decidedWithin({ ...own, region: 'X' }, decided)).toThrow(UnsoundValueError);
  });

  it.each([{ from: '2028-02-30' }, { until: 'later' }, { region: 'X' }, { document: '' }])(
    'is refused by %j',
    (wrong) => {
      expect(() => decidedPack(newest, { ...decision, ...wrong })).toThrow(UnsoundValueError);
    },
  );
});
