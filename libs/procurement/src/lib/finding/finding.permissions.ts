import { askedAgainOrByToken, type Grants } from '@chengjie/platform';

/** Who may do what: reviews of bids. */
export const findingPermissions: Grants = {
  'bid:qualify': askedAgainOrByToken('BUYER'),
  'finding:propose': ['EVALUATOR'],
  'finding:vote': ['EVALUATOR'],
  'finding:correct': askedAgainOrByToken('BUYER', 'EVALUATOR'),
  'finding:explain': ['ORGANIZATION'],
};
