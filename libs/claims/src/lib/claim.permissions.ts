import { askedAgain, type Grants } from '@chengjie/platform';
import { CLAIM_OFFICES } from './claim.terms.js';

/** Who may do what in this lib. Claiming and withdrawing are for anyone signed in: whoever claims holds no role. */
export const claimPermissions: Grants = {
  'claim:read': CLAIM_OFFICES,
  'claim:decide': askedAgain(...CLAIM_OFFICES),
  'claim:stop': [...CLAIM_OFFICES, 'ORGANIZATION'],
};
