import type { OrganizationData } from '@chengjie/organizations';

/** An organization as planned, with all that hangs on it. */
export interface PlannedOrganization extends OrganizationData {
  /** Codes of the functions that it is made for, the main one first. */
  readonly functions: readonly string[];
}
