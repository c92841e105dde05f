import { askedAgain, type Grants } from '@chengjie/platform';

/** Who may do what in this lib. */
export const accountsPermissions: Grants = {
  'account:read': ['ADMINISTRATOR', 'REGISTRAR', 'FILING_OFFICE'],
  'account:reset-password': askedAgain('ADMINISTRATOR', 'REGISTRAR', 'FILING_OFFICE'),
  'account:reset-factors': askedAgain('ADMINISTRATOR', 'REGISTRAR', 'FILING_OFFICE'),
  'account:disable': askedAgain('ADMINISTRATOR'),
  'account:read-security-events': ['ADMINISTRATOR', 'SUPERVISOR'],
  'account:revoke-role': askedAgain('ADMINISTRATOR'),
  'role:propose': askedAgain('ADMINISTRATOR'),
  'role:decide': askedAgain('ADMINISTRATOR'),
  'organization-people:read': ['ORGANIZATION'],
  'organization-people:change': askedAgain('ORGANIZATION'),
  'agency:create': askedAgain('ADMINISTRATOR'),
  'agency:enter-contact': ['ADMINISTRATOR'],
};
