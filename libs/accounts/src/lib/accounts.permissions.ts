import { declarePermissions } from '@chengjie/platform';

declarePermissions({
  'account:read': ['ADMINISTRATOR', 'REGISTRAR', 'FILING_OFFICE'],
  'account:invite': ['ADMINISTRATOR', 'REGISTRAR', 'FILING_OFFICE'],
  'account:reset-password': ['ADMINISTRATOR', 'REGISTRAR', 'FILING_OFFICE'],
  'account:disable': ['ADMINISTRATOR'],
  'account:grant-role': ['ADMINISTRATOR'],
  'agency:create': ['ADMINISTRATOR'],
});
