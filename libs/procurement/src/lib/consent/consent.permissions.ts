import type { Grants } from '@chengjie/platform';

/** Who may do what: consent to bids. */
export const consentPermissions: Grants = {
  'consent:ask': ['ORGANIZATION'],
  'consent:answer': ['ORGANIZATION'],
  'consent:read': ['ORGANIZATION'],
};
