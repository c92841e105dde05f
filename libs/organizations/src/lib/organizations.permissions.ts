import { askedAgainOrByToken, type Grants } from '@chengjie/platform';

/** Who may do what in this lib. */
export const organizationsPermissions: Grants = {
  'organization:register': ['REGISTRAR'],
  'organization:file': ['FILING_OFFICE'],
  'organization:set-federation': askedAgainOrByToken('REGISTRAR'),
  'organization:set-register-state': askedAgainOrByToken('REGISTRAR', 'FILING_OFFICE'),
  'membership:propose': ['ORGANIZATION'],
  'membership:answer': ['ORGANIZATION'],
  'membership:read-proposals': ['ORGANIZATION'],
  'membership:end': ['ORGANIZATION'],
  'mandate:give': ['ORGANIZATION'],
  'mandate:end': ['ORGANIZATION'],
  'mandate:read': ['ORGANIZATION'],
  'qualification:grant': ['REGISTRAR'],
  'qualification:revoke': askedAgainOrByToken('REGISTRAR'),
};
