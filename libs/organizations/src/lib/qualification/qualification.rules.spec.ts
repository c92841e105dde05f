import { expect, it } from '@jest/globals';
import type { FunctionVersion } from '@chengjie/functions';
import { messageOf } from '@chengjie/kernel';
import type { OrganizationFacts } from '../organization/organization.terms.js';
import { qualificationViolations, type NewQualification } from './qualification.rules.js';

const TODAY = '2026-11-02';
const wanted: NewQualification = { organizationId: 'o', functionId: 'f', regionCode: '220202' };
const inForce = { retiredAt: null, tracks: ['FILED', 'REGISTERED'] } as unknown as FunctionVersion;
const organization = {
  track: 'FILED',
  areaCodes: ['2203', '2202'],
  qualifications: [],
} as unknown as OrganizationFacts;

const held = (functionId: string, regionCode: string) =>
  ({ ...organization, qualifications: [{ functionId, regionCode, validUntil: null }] }) as OrganizationFacts;

it.each<[string, Partial<NewQualification>, OrganizationFacts, FunctionVersion | undefined, string[]]>([
  ['as it should be', {}, organization, inForce, []],
  ['until today', { validUntil: TODAY }, organization, inForce, []],
  ['until yesterday', { validUntil: '2026-11-01' }, organization, inForce, ['DAY_BEFORE_START validUntil']],
  ['without end', { validUntil: null }, organization, inForce, []],
  ['for a function that is not listed', {}, organization, undefined, ['QUALIFICATION_FUNCTION functionId']],
  [
    'for a function out of use',
    {},
    organization,
    { ...inForce, retiredAt: new Date() },
    ['QUALIFICATION_FUNCTION functionId'],
  ],
  [
    'for a function of the other track',
    {},
    organization,
    { ...inForce, tracks: ['REGISTERED'] },
    ['QUALIFICATION_TRACK functionId'],
  ],
  ['where it does not serve', { regionCode: '2201' }, organization, inForce, ['QUALIFICATION_AREA regionCode']],
  ['above where it serves', { regionCode: '22' }, organization, inForce, ['QUALIFICATION_AREA regionCode']],
  ['that it holds', {}, held('f', '220202'), inForce, ['QUALIFICATION_EXISTS']],
  ['that it holds for another function', {}, held('g', '220202'), inForce, []],
  ['that it holds elsewhere', {}, held('f', '2202'), inForce, []],
])('a qualification %s', (_, change, of, version, expected) => {
  const violations = qualificationViolations({ ...wanted, ...change }, of, version, TODAY);
  expect(violations.map(({ code, path }) => `${code} ${path.join('.')}`.trim())).toEqual(expected);
});

it.each([
  ['FILED', '备案', 'filed'],
  ['REGISTERED', '登记', 'registered'],
] as const)('tells %s ones of their track', (track, zh, en) => {
  const [violation] = qualificationViolations(wanted, { ...organization, track }, { ...inForce, tracks: [] }, TODAY);
  expect(violation && messageOf(violation, 'zh')).toContain(zh);
  expect(violation && messageOf(violation, 'en')).toContain(en);
});
