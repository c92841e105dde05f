import { askedAgainOrByToken, type Grants } from '@chengjie/platform';

/** Who may do what in this lib. */
export const functionsPermissions: Grants = {
  'function:create': ['ADMINISTRATOR', 'REGISTRAR'],
  'function:update': ['ADMINISTRATOR', 'REGISTRAR'],
  'function:retire': ['ADMINISTRATOR', 'REGISTRAR'],
  'function-catalog:publish': askedAgainOrByToken('ADMINISTRATOR', 'REGISTRAR'),
  'function-catalog:withdraw': askedAgainOrByToken('ADMINISTRATOR', 'REGISTRAR'),
};
