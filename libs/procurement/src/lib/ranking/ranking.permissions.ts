import type { Grants } from '@chengjie/platform';

/** Who may do what: ranking and review of bids. */
export const rankingPermissions: Grants = {
  'bid:invalidate': ['BUYER', 'EVALUATOR'],
  'lot:evaluate': ['BUYER'],
};
