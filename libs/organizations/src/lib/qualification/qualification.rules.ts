import type { FunctionVersion } from '@chengjie/functions';
import type { Violation } from '@chengjie/kernel';
import { organizationErrors } from '../organization/organization.errors.js';
import type { OrganizationFacts } from '../organization/organization.terms.js';

/** A qualification that is asked for. */
export interface NewQualification {
  readonly organizationId: string;
  readonly functionId: string;
  readonly regionCode: string;
  readonly validUntil?: string | null;
}

/**
 * What stands against a qualification, all of it.
 * @param inForce the function as the current catalog of the region lists it, if it does
 */
export function qualificationViolations(
  wanted: NewQualification,
  organization: OrganizationFacts,
  inForce: FunctionVersion | undefined,
  today: string,
): Violation[] {
  const { functionId, regionCode, validUntil } = wanted;
  const trackTexts = {
    trackZh: organization.track === 'FILED' ? '备案' : '登记',
    trackEn: organization.track.toLowerCase(),
  };
  const held = organization.qualifications.some((q) => q.functionId === functionId && q.regionCode === regionCode);
  return [
    ...(inForce && !inForce.retiredAt ? [] : [organizationErrors.QUALIFICATION_FUNCTION(['functionId'])]),
    ...(inForce && !inForce.tracks.includes(organization.track)
      ? [organizationErrors.QUALIFICATION_TRACK(['functionId'], trackTexts)]
      : []),
    ...(organization.areaCodes.some((area) => regionCode.startsWith(area))
      ? []
      : [organizationErrors.QUALIFICATION_AREA(['regionCode'])]),
    ...(held ? [organizationErrors.QUALIFICATION_EXISTS()] : []),
    ...(validUntil && validUntil < today ? [organizationErrors.DAY_BEFORE_START(['validUntil'])] : []),
  ];
}
