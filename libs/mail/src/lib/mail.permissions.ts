import type { Grants } from '@chengjie/platform';

/** Who may do what in this lib. */
export const mailPermissions: Grants = { 'mail:read-dead-letters': ['ADMINISTRATOR'] };
