import type { Grants } from '@chengjie/platform';

/** Who may do what: ranking. */
export const rankingPermissions: Grants = {
  'lot:evaluate': ['BUYER'],
};
