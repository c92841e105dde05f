import { askedAgainOrByToken, type Grants, type Role } from '@chengjie/platform';

/** Roles whose holders look after the lists of their region. */
export const LISTING_OFFICES: readonly Role[] = ['REGISTRAR', 'FILING_OFFICE'];

/** Who may do what in this lib. */
export const listingPermissions: Grants = {
  'listing:decide': askedAgainOrByToken(...LISTING_OFFICES),
  'listing:propose': LISTING_OFFICES,
  'listing:reply': ['ORGANIZATION'],
  'listing:read': [...LISTING_OFFICES, 'SUPERVISOR', 'ORGANIZATION'],
};
