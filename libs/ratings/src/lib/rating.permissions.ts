import { askedAgain, type Grants } from '@chengjie/platform';
import { RATING_OFFICES } from './rating.terms.js';

/** Who may do what in this lib. Objecting is for anyone signed in. */
export const ratingPermissions: Grants = {
  'rating:announce': RATING_OFFICES,
  'rating:take-part': ['ORGANIZATION'],
  'rating:score': ['EVALUATOR'],
  'rating:publish': RATING_OFFICES,
  'rating:decide': askedAgain(...RATING_OFFICES),
};
