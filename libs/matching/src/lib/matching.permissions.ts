import type { Grants } from '@chengjie/platform';

/** Who may do what in this lib. */
export const matchingPermissions: Grants = { 'project:match': ['ORGANIZATION'] };
