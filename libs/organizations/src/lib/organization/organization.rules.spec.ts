import { describe, expect, it } from '@jest/globals';
import { creditCodeViolations, entryViolations, filingNumberViolations } from './organization.rules.js';

const codes = (violations: readonly { code: string }[]) => violations.map(({ code }) => code);

describe('credit codes', () => {
  it.each([
    ['53100000500019795A', 'FOUNDATION', []],
    ['51220204MJ00003760', 'ASSOCIATION', []],
    ['51220204MJ00003760', 'FOUNDATION', ['CREDIT_CODE_NOT_CIVIL_AFFAIRS']],
    ['91350100M000100Y43', 'ASSOCIATION', ['CREDIT_CODE_NOT_CIVIL_AFFAIRS']],
    ['91350100M000100Y4Z', 'ASSOCIATION', ['CREDIT_CODE_MALFORMED']],
    ['51220204MJ00003761', 'ASSOCIATION', ['CREDIT_CODE_CHECK_FAILED']],
    ['5122', 'ASSOCIATION', ['CREDIT_CODE_MALFORMED']],
  ] as const)('%s of a %s: %j', (code, legalForm, expected) => {
    expect(codes(creditCodeViolations(code, legalForm))).toEqual(expected);
  });
});

describe('filing numbers', () => {
  it.each([
    ['BA-220202-0001', []],
    ['ba-220202', ['FILING_NUMBER_MALFORMED']],
    ['-220202', ['FILING_NUMBER_MALFORMED']],
  ])('%s: %j', (number, expected) => {
    expect(codes(filingNumberViolations(number))).toEqual(expected);
  });
});

describe('entries of the register', () => {
  const entry = {
    kind: 'SERVICE',
    isFederation: false,
    regionCode: '220202001',
    areaCodes: ['2202'],
    foundedOn: '2020-05-01',
  } as const;
  const context = { knownRegions: new Set(['220202001', '2202']), today: '2026-11-22' };

  it.each([
    [{}, []],
    [{ isFederation: true }, ['FEDERATION_MUST_SUPPORT']],
    [{ isFederation: true, kind: 'SUPPORT' }, []],
    [{ regionCode: '220202' }, ['SEAT_NOT_LOCAL']],
    [{ regionCode: '220202099' }, ['ORGANIZATION_REGION_UNKNOWN']],
    [{ areaCodes: ['2202', '2202'] }, ['AREA_REPEATED']],
    [{ areaCodes: ['2299'], foundedOn: '2026-11-23' }, ['ORGANIZATION_REGION_UNKNOWN', 'DAY_IN_FUTURE']],
  ] as const)('%j: %j', (changes, expected) => {
    expect(codes(entryViolations({ ...entry, ...changes }, context))).toEqual(expected);
  });
});
