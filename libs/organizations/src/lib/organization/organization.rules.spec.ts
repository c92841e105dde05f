import { describe, expect, it } from '@jest/globals';
import { messageOf, type Violation } from '@chengjie/kernel';
import { creditCodeViolations, entryViolations, filingNumberViolations } from './organization.rules.js';

/** Each with its field, as a form reads them. */
const told = (violations: readonly Violation[]) => violations.map(({ code, path }) => [code, ...path].join(' '));

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
    expect(told(creditCodeViolations(code, legalForm))).toEqual(expected.map((each) => `${each} creditCode`));
  });
});

describe('filing numbers', () => {
  it.each([
    ['BA-220202-0001', []],
    ['BA-220', []],
    ['2202020001'.repeat(4), []],
    ['BA-22', ['FILING_NUMBER_MALFORMED filingNumber']],
    [`${'2202020001'.repeat(4)}9`, ['FILING_NUMBER_MALFORMED filingNumber']],
    ['ba-220202', ['FILING_NUMBER_MALFORMED filingNumber']],
    ['-220202', ['FILING_NUMBER_MALFORMED filingNumber']],
    ['BA-220202号', ['FILING_NUMBER_MALFORMED filingNumber']],
  ])('%s: %j', (number, expected) => {
    expect(told(filingNumberViolations(number))).toEqual(expected);
  });
});

describe('entries of the register', () => {
  const entry = {
    name: '文庙街道社区社会组织联合会',
    kind: 'SERVICE',
    legalForm: 'ASSOCIATION',
    isFederation: false,
    regionCode: '220202001',
    areaCodes: ['2202'],
    foundedOn: '2020-05-01',
  } as const;
  const context = { knownRegions: new Set(['220202001', '2202']), today: '2026-11-22' };

  it.each([
    [{}, []],
    [{ isFederation: true }, ['FEDERATION_MUST_SUPPORT kind']],
    [{ isFederation: true, kind: 'SUPPORT' }, []],
    [
      { isFederation: true, kind: 'SUPPORT', name: '文庙街道社会组织服务中心', legalForm: 'SERVICE_INSTITUTION' },
      ['FEDERATION_MUST_BE_ONE isFederation'],
    ],
    [{ isFederation: true, kind: 'SUPPORT', name: '文庙街道社会组织促进会' }, ['FEDERATION_MUST_BE_ONE isFederation']],
    [{ isFederation: true, kind: 'SUPPORT', legalForm: 'FOUNDATION' }, ['FEDERATION_MUST_BE_ONE isFederation']],
    [{ kind: 'SUPPORT', name: '文庙街道社会组织服务中心' }, []],
    [{ regionCode: '220202' }, ['SEAT_NOT_LOCAL regionCode']],
    [{ regionCode: '220202099' }, ['ORGANIZATION_REGION_UNKNOWN regionCode']],
    [{ areaCodes: ['2202', '2202'] }, ['AREA_REPEATED areaCodes']],
    [{ foundedOn: '2026-11-22' }, []],
    [
      { areaCodes: ['2299'], foundedOn: '2026-11-23' },
      ['ORGANIZATION_REGION_UNKNOWN areaCodes', 'DAY_IN_FUTURE foundedOn'],
    ],
  ] as const)('%j: %j', (changes, expected) => {
    expect(told(entryViolations({ ...entry, ...changes }, context))).toEqual(expected);
  });

  it('that name a region which is none say which', () => {
    const [violation] = entryViolations({ ...entry, areaCodes: ['2202', '2299'] }, context) as [Violation];
    expect(messageOf(violation, 'zh')).toBe('区划代码 2299 不存在或已停用');
  });
});
