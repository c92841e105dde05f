import { describe, expect, it } from '@jest/globals';
import { panelMinimum } from './panel-size.js';
import type { Procedure, Regime } from './rule-pack.js';
import { buyerLevel, procedureDuty, statutoryFrom } from './thresholds.js';

const thresholds = {
  statutoryFromFen: { PROVINCE: 50_000_000, CITY: 50_000_000, COUNTY: 30_000_000 },
  openTenderFromFen: 200_000_000,
};

describe('thresholds', () => {
  it.each([
    ['22', 'PROVINCE', 50_000_000],
    ['2202', 'CITY', 50_000_000],
    ['220202', 'COUNTY', 30_000_000],
    ['220202001', 'COUNTY', 30_000_000],
    ['220202001001', 'COUNTY', 30_000_000],
  ])('of a buyer in %s are those of a %s', (region, level, fen) => {
    expect(buyerLevel(region)).toBe(level);
    expect(statutoryFrom({ thresholds }, region)).toBe(fen);
  });

  it('are none where the pack has none', () => {
    expect(statutoryFrom({}, '22')).toBeUndefined();
  });
});

describe('an open tender', () => {
  it.each<[Regime, Procedure, number, string]>([
    ['STATUTORY', 'COMPETITIVE_CONSULTATION', 200_000_000, 'WITH_APPROVAL'],
    ['STATUTORY', 'COMPETITIVE_CONSULTATION', 199_999_999, 'FREE'],
    ['STATUTORY', 'NEGOTIATION', 200_000_000, 'OPEN_TENDER_ONLY'],
    ['STATUTORY', 'NEGOTIATION', 199_999_999, 'FREE'],
    ['STATUTORY', 'OPEN_TENDER', 200_000_000, 'FREE'],
    ['BELOW_THRESHOLD', 'NEGOTIATION', 200_000_000, 'FREE'],
    ['GRANT', 'COMPETITIVE_CONSULTATION', 200_000_000, 'FREE'],
  ])('%s, %s for %p fen: %s', (regime, procedure, budgetFen, duty) => {
    const pack = { thresholds, approvableProcedures: ['COMPETITIVE_CONSULTATION'] as const };
    expect(procedureDuty({ regime, procedure, budgetFen }, pack)).toBe(duty);
  });

  const terms = { regime: 'STATUTORY', procedure: 'NEGOTIATION', budgetFen: 900_000_000 } as const;

  it('may be left with approval whatever the procedure where the pack names none', () => {
    expect(procedureDuty(terms, { thresholds })).toBe('WITH_APPROVAL');
  });

  it.each([Number.NaN, -1, 0.5])('is asked of no %p fen, nor is a panel', (budgetFen) => {
    expect(() => procedureDuty({ ...terms, budgetFen }, { thresholds })).toThrow(RangeError);
    expect(() => panelMinimum({ minimum: 3, odd: true }, budgetFen)).toThrow(RangeError);
  });

  it('is due to nobody where no amount is known', () => {
    expect(procedureDuty(terms, { approvableProcedures: [] })).toBe('FREE');
  });
});
