import { describe, expect, it } from '@jest/globals';
import { assessmentRulesHash, assessmentRulesOn } from './assessment-rules.js';
import { ASSESSMENT_EDITIONS } from './editions.js';

describe('rules of assessment', () => {
  it.each([
    ['2011-02-28', undefined],
    ['2011-03-01', 'assessment-2011-03-01'],
    ['2026-02-28', 'assessment-2011-03-01'],
    ['2026-03-01', 'assessment-2026-03-01'],
    ['2030-01-01', 'assessment-2026-03-01'],
  ])('on %s are %s', (day, id) => {
    expect(assessmentRulesOn(day)?.id).toBe(id);
  });

  it('know an appeal before March 2026 alone', () => {
    expect(ASSESSMENT_EDITIONS.map(({ appeal }) => appeal)).toEqual([true, false]);
  });

  it('are those that rounds were announced by', () => {
    expect(ASSESSMENT_EDITIONS.map(assessmentRulesHash)).toEqual([
      'cd01b8c39b8984a12d70ff909b47b72430d1859a0465e1a48979cb62f1f29c0f',
      'fcb642c2496c8b17508ea3ca91fa6a12e75c07dfb312ff42fa3ff0404f970516',
    ]);
  });
});
