import type { Grants } from '@chengjie/platform';

/** Who may do what: reviews of bids. */
export const findingPermissions: Grants = {
  'bid:qualify': ['BUYER'],
  'finding:propose': ['EVALUATOR'],
  'finding:vote': ['EVALUATOR'],
  'finding:correct': ['BUYER', 'EVALUATOR'],
  'finding:explain': ['ORGANIZATION'],
};
