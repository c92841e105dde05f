import { civilAffairsKind, creditCodeProblem, type Violation } from '@chengjie/kernel';
import type { OrganizationKind } from '@chengjie/functions';
import { organizationErrors } from './organization.errors.js';
import type { LegalForm } from './organization.terms.js';

/** What is wrong with the credit code of an organization of this legal form. */
export function creditCodeViolations(code: string, legalForm: LegalForm): Violation[] {
  const problem = creditCodeProblem(code);
  if (problem === 'CHECK') return [organizationErrors.CREDIT_CODE_CHECK_FAILED(['creditCode'])];
  if (problem) return [organizationErrors.CREDIT_CODE_MALFORMED(['creditCode'])];
  if (civilAffairsKind(code) !== legalForm) return [organizationErrors.CREDIT_CODE_NOT_CIVIL_AFFAIRS(['creditCode'])];
  return [];
}

/** What is wrong with a filing number. */
export function filingNumberViolations(number: string): Violation[] {
  return /^[0-9A-Z][0-9A-Z-]{5,39}$/.test(number) ? [] : [organizationErrors.FILING_NUMBER_MALFORMED(['filingNumber'])];
}

/** What both tracks ask of a new entry of the register. */
export function entryViolations(
  entry: {
    readonly kind: OrganizationKind;
    readonly isFederation: boolean;
    readonly regionCode: string;
    readonly areaCodes: readonly string[];
    readonly foundedOn: string;
  },
  { knownRegions, today }: { readonly knownRegions: ReadonlySet<string>; readonly today: string },
): Violation[] {
  const { kind, isFederation, regionCode, areaCodes, foundedOn } = entry;
  const unknown = (code: string, path: string) =>
    knownRegions.has(code) ? [] : [organizationErrors.ORGANIZATION_REGION_UNKNOWN([path], { code })];
  return [
    ...(isFederation && kind !== 'SUPPORT' ? [organizationErrors.FEDERATION_MUST_SUPPORT(['kind'])] : []),
    ...([9, 12].includes(regionCode.length)
      ? unknown(regionCode, 'regionCode')
      : [organizationErrors.SEAT_NOT_LOCAL(['regionCode'])]),
    ...areaCodes.flatMap((code) => unknown(code, 'areaCodes')),
    ...(new Set(areaCodes).size < areaCodes.length ? [organizationErrors.AREA_REPEATED(['areaCodes'])] : []),
    ...dayViolations('foundedOn', foundedOn, today),
  ];
}

/** Days as `YYYY-MM-DD` compare as texts. */
function dayViolations(field: string, day: string, today: string): Violation[] {
  return day > today ? [organizationErrors.DAY_IN_FUTURE([field])] : [];
}
