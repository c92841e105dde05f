import { askedAgainOrByToken, type Grants } from '@chengjie/platform';

/** Who may do what: awards. */
export const awardPermissions: Grants = {
  'award:publish': askedAgainOrByToken('BUYER'),
};
