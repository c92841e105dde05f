import { declarePermissions } from '@chengjie/platform';

declarePermissions({
  'organization:register': ['REGISTRAR'],
  'organization:file': ['FILING_OFFICE'],
  'organization:set-federation': ['REGISTRAR'],
  'organization:set-standing': ['REGISTRAR', 'FILING_OFFICE'],
  'membership:add': ['ORGANIZATION'],
  'membership:end': ['ORGANIZATION'],
  'qualification:grant': ['REGISTRAR'],
  'qualification:revoke': ['REGISTRAR'],
});
