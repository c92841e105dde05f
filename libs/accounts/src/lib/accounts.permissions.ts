import type { Grants } from '@chengjie/platform';

/** Who may do what in this lib. */
export const accountsPermissions: Grants = {
  'account:read': ['ADMINISTRATOR', 'REGISTRAR', 'FILING_OFFICE'],
  'account:reset-password': ['ADMINISTRATOR', 'REGISTRAR', 'FILING_OFFICE'],
  'account:disable': ['ADMINISTRATOR'],
  'account:revoke-role': ['ADMINISTRATOR'],
  'role:propose': ['ADMINISTRATOR'],
  'role:decide': ['ADMINISTRATOR'],
  'organization-people:read': ['ORGANIZATION'],
  'organization-people:change': ['ORGANIZATION'],
  'agency:create': ['ADMINISTRATOR'],
};
