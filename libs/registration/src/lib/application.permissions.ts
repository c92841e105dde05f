import { OWN_OFFICES } from '@chengjie/accounts';
import { askedAgain, type Grants } from '@chengjie/platform';

/** Who may do what in this lib. Applying, supplying and withdrawing are for anyone signed in: who founds a group has no organization yet. */
export const applicationPermissions: Grants = {
  'application:read': OWN_OFFICES,
  'application:review': OWN_OFFICES,
  'application:decide': askedAgain(...OWN_OFFICES),
};
