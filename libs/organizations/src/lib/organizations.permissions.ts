import type { Grants } from '@chengjie/platform';

/** Who may do what in this lib. */
export const organizationsPermissions: Grants = {
  'organization:register': ['REGISTRAR'],
  'organization:file': ['FILING_OFFICE'],
  'organization:set-federation': ['REGISTRAR'],
  'organization:set-standing': ['REGISTRAR', 'FILING_OFFICE'],
  'membership:add': ['ORGANIZATION'],
  'membership:end': ['ORGANIZATION'],
  'qualification:grant': ['REGISTRAR'],
  'qualification:revoke': ['REGISTRAR'],
};
