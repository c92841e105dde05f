import { OWN_OFFICES } from '@chengjie/accounts';
import { askedAgain, type Grants } from '@chengjie/platform';

/** Who may do what in this lib. Objecting is for anyone signed in. */
export const ratingPermissions: Grants = {
  'rating:announce': OWN_OFFICES,
  'rating:take-part': ['ORGANIZATION'],
  'rating:score': ['EVALUATOR'],
  'rating:publish': OWN_OFFICES,
  'rating:decide': askedAgain(...OWN_OFFICES),
};
