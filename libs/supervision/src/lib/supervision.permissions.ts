import type { Grants } from '@chengjie/platform';

/** Who may do what in this lib. */
export const supervisionPermissions: Grants = {
  'preferential-award:own': ['ORGANIZATION'],
  'warned-project:read': ['SUPERVISOR'],
};
