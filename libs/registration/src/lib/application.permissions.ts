import { askedAgain, type Grants } from '@chengjie/platform';
import { APPLICATION_OFFICES } from './application.terms.js';

/** Who may do what in this lib. Applying, supplying and withdrawing are for anyone signed in: who founds a group has no organization yet. */
export const applicationPermissions: Grants = {
  'application:read': APPLICATION_OFFICES,
  'application:review': APPLICATION_OFFICES,
  'application:decide': askedAgain(...APPLICATION_OFFICES),
};
