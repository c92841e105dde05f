import type { Grants } from '@chengjie/platform';

/** Who may do what: projects and bids. */
export const projectPermissions: Grants = {
  'project:draft': ['BUYER'],
  'project:publish': ['BUYER'],
  'project:cancel': ['BUYER'],
  'bid:submit': ['ORGANIZATION'],
  'bid:read': ['ORGANIZATION'],
};
