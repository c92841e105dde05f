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

/** How the name of a federation ends, whose form of organization is part of it (民政部令69). */
const FEDERATION_NAME = '联合会';

/**
 * What stands against entering an organization as a federation: an association of members 社会团体 that is called 联合会. Service
 * centres and other hubs support organizations as well, and are none (policy 三(二), domain.md §7).
 * @param path of the field to blame
 */
export function federationViolations(
  { kind, legalForm, name }: { readonly kind: OrganizationKind; readonly legalForm: LegalForm; readonly name: string },
  path: { readonly kind: string; readonly form: string },
): Violation[] {
  if (kind !== 'SUPPORT') return [organizationErrors.FEDERATION_MUST_SUPPORT([path.kind])];
  const isOne = legalForm === 'ASSOCIATION' && name.endsWith(FEDERATION_NAME);
  return isOne ? [] : [organizationErrors.FEDERATION_MUST_BE_ONE([path.form])];
}

/** What both tracks ask of a new entry of the register. */
export function entryViolations(
  entry: {
    readonly name: string;
    readonly kind: OrganizationKind;
    readonly legalForm: LegalForm;
    readonly isFederation: boolean;
    readonly regionCode: string;
    readonly areaCodes: readonly string[];
    readonly foundedOn: string;
  },
  { knownRegions, today }: { readonly knownRegions: ReadonlySet<string>; readonly today: string },
): Violation[] {
  const { isFederation, regionCode, areaCodes, foundedOn } = entry;
  const unknown = (code: string, path: string) =>
    knownRegions.has(code) ? [] : [organizationErrors.ORGANIZATION_REGION_UNKNOWN([path], { code })];
  return [
    ...(isFederation ? federationViolations(entry, { kind: 'kind', form: 'isFederation' }) : []),
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
