import type { Violation } from '@chengjie/kernel';
import { organizationErrors } from '../organization/organization.errors.js';

/** What of a federation decides whom it may have as members. */
export interface JoinedFederation {
  readonly id: string;
  readonly isFederation: boolean;
  /** Of its seat. */
  readonly regionCode: string;
  /** What the register says that it serves. */
  readonly areaCodes: readonly string[];
}

/** What of an organization decides which federations it may join. */
export interface JoiningMember {
  readonly id: string;
  readonly isFederation: boolean;
  readonly regionCode: string;
}

/** Digits of a street's or township's code. */
const STREET = 9;

/**
 * What stands against a membership: a federation is one of a street or township (policy 一(三), 三(二)) for the organizations
 * there and where the register says that it serves; federations are not members of one another.
 */
export function joinViolations(federation: JoinedFederation, member: JoiningMember): Violation[] {
  if (federation.id === member.id) return [organizationErrors.MEMBER_OF_ITSELF(['memberId'])];
  const areas = [federation.regionCode.slice(0, STREET), ...federation.areaCodes];
  return [
    ...(federation.isFederation ? [] : [organizationErrors.NOT_A_FEDERATION(['federationId'])]),
    ...(member.isFederation ? [organizationErrors.FEDERATION_AS_MEMBER(['memberId'])] : []),
    ...(areas.some((area) => member.regionCode.startsWith(area))
      ? []
      : [organizationErrors.OUTSIDE_FEDERATION_AREA(['memberId'])]),
  ];
}
