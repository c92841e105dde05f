import type { Notice } from '@chengjie/kernel';
import { jobKind } from '@chengjie/platform/schema';

/** What some organizations are to be told of an account, or of what else concerns them: in the product by the lib of notifications, and by mail. */
export interface OrganizationMatter {
  readonly organizationIds: readonly string[];
  /** An account that it is about: mailed as well, though it may act for them no more. */
  readonly accountId: string | null;
  readonly notice: Notice;
  /** Whether it concerns an exercise: that is said first. */
  readonly exercise?: boolean;
}

/** Organizations are told once the act is committed. */
export const organizationMatter = jobKind<OrganizationMatter>('organization-matter');
