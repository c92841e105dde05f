import { describe, expect, it } from '@jest/globals';
import type { FederationStepPolicy } from '@chengjie/law';
import { daysToLast, warningDue } from './last-day.rules.js';

const step: FederationStepPolicy = {
  requiredForCivilAffairsMoney: true,
  mayBeStatedByOthers: true,
  regimes: ['STATUTORY'],
  until: '2027-12-31',
};

describe('the warning of the last day', () => {
  it.each([
    ['2027-01-01', 364, undefined],
    ['2027-10-01', 91, undefined],
    ['2027-10-02', 90, 90],
    ['2027-11-30', 31, 90],
    ['2027-12-01', 30, 30],
    ['2027-12-23', 8, 30],
    ['2027-12-24', 7, 7],
    ['2027-12-31', 0, 7],
    ['2028-01-01', null, undefined],
  ])('on %s, %s days before, is that of stage %s', (today, days, stage) => {
    expect(daysToLast({ federationStep: step }, today)).toBe(days);
    expect(warningDue(days)).toBe(stage);
  });

  it('is none where the step has ended, or no day ends it', () => {
    const { until: _, ...endless } = step;
    expect(daysToLast({ federationStep: { ...step, regimes: [] } }, '2027-12-01')).toBeNull();
    expect(daysToLast({ federationStep: endless }, '2027-12-01')).toBeNull();
  });
});
