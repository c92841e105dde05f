import { describe, expect, it } from '@jest/globals';
import { correctedOftenViolations, sheetCorrectionViolations, unchangedViolations } from './sheet-correction.rules.js';

const quality = { criterionId: 'quality', points: '70.50', reason: '方案完整' };
const team = { criterionId: 'team', points: '20.00', reason: '人员齐备' };

describe('a correction', () => {
  it.each([
    [{ submitted: false, final: false }, ['SHEET_NOT_SUBMITTED']],
    [{ submitted: true, final: false }, []],
    [{ submitted: true, final: true }, ['SHEETS_ALL_IN']],
  ])('of %j is refused by %j', (sheet, codes) => {
    expect(sheetCorrectionViolations(sheet).map(({ code }) => code)).toEqual(codes);
  });

  it('is made three times at most', () => {
    expect([0, 2, 3].map((times) => correctedOftenViolations(times).map(({ code }) => code))).toEqual([
      [],
      [],
      ['SHEET_CORRECTED_OFTEN'],
    ]);
  });

  it.each([
    ['nothing', [quality, team], ['SHEET_UNCHANGED']],
    ['how points are written', [{ ...quality, points: '70.5' }, team], ['SHEET_UNCHANGED']],
    ['the order', [team, quality], ['SHEET_UNCHANGED']],
    ['points', [{ ...quality, points: '70.51' }, team], []],
    ['a reason', [quality, { ...team, reason: '少一人' }], []],
  ])('that changes %s', (_, scores, codes) => {
    expect(unchangedViolations([quality, team], scores).map(({ code }) => code)).toEqual(codes);
  });
});
