import { askedAgainOrByToken, type Grants } from '@chengjie/platform';

/** Who may do what in this lib. */
export const organizationCatalogPermissions: Grants = {
  'organization-catalog:publish': askedAgainOrByToken('ADMINISTRATOR', 'REGISTRAR'),
  'organization-catalog:withdraw': askedAgainOrByToken('ADMINISTRATOR', 'REGISTRAR'),
};
