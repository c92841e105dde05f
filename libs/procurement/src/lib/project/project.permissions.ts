import { askedAgainOrByToken, type Grants } from '@chengjie/platform';

/** Who may do what: projects and bids. */
export const projectPermissions: Grants = {
  'project:draft': ['BUYER'],
  'project:publish': askedAgainOrByToken('BUYER'),
  'project:cancel': askedAgainOrByToken('BUYER'),
  'cancellation:decide': askedAgainOrByToken('BUYER', 'SUPERVISOR'),
  'bid:submit': ['ORGANIZATION'],
  'bid:read': ['ORGANIZATION'],
};
