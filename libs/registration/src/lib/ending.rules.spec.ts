import { describe, expect, it } from '@jest/globals';
import { registerRulesOn } from '@chengjie/law';
import { endingMaterials, endingViolations, formOf } from './ending.rules.js';

const today = '2026-12-20';
const rules = registerRulesOn(today)!;
const registered = { track: 'REGISTERED', supervisingDepartment: '昌邑区民政局' } as const;
const filed = { track: 'FILED', supervisingDepartment: null } as const;

describe('what the ending of an organization asks', () => {
  it.each([
    ['a registered one', registered, ['ENDING_DECISION', 'LIQUIDATION_REPORT', 'SUPERVISOR_CONSENT']],
    [
      'one without a supervising department',
      { ...registered, supervisingDepartment: null },
      ['ENDING_DECISION', 'LIQUIDATION_REPORT'],
    ],
    ['a filed group', filed, ['ENDING_DECISION']],
  ])('of %s: these materials', (_, entry, materials) => {
    expect(endingMaterials(entry, rules)).toEqual(materials);
  });

  it.each([
    ['no notice to creditors', registered, null, ['CREDITORS_NOT_NOTICED']],
    ['a notice of yesterday', registered, '2026-12-19', ['CREDITORS_NOTICED_LATELY']],
    ['a notice of 44 days ago', registered, '2026-11-06', ['CREDITORS_NOTICED_LATELY']],
    ['a notice of 45 days ago', registered, '2026-11-05', []],
    ['no notice of a filed group', filed, null, []],
  ])('with %s', (_, entry, creditorsNoticedOn, codes) => {
    const present = new Set(endingMaterials(entry, rules));
    const against = endingViolations(entry, { creditorsNoticedOn }, present, rules, today);
    expect(against.map(({ code }) => code)).toEqual(codes);
  });

  it('is not taken without its materials', () => {
    const against = endingViolations(filed, { creditorsNoticedOn: null }, new Set(), rules, today);
    expect(against.map(({ code }) => code)).toEqual(['MATERIAL_MISSING']);
  });

  it.each([
    ['ASSOCIATION', null, 'ASSOCIATION'],
    ['FILED_GROUP', '220202001001-F-2026-0001-7', 'FILED_SERVICE'],
    ['FILED_GROUP', '220202001001-S-2026-0001-7', 'FILED_ASSOCIATION'],
    ['FILED_GROUP', '昌邑备〔2020〕1', 'FILED_ASSOCIATION'],
  ] as const)('is asked of a %s with number %s as of a %s', (legalForm, filingNumber, form) => {
    expect(formOf({ legalForm, filingNumber })).toBe(form);
  });
});
