import { declarePermissions } from '@chengjie/platform';

declarePermissions({
  'function:save': ['ADMINISTRATOR', 'REGISTRAR'],
  'function:retire': ['ADMINISTRATOR', 'REGISTRAR'],
  'function-catalog:publish': ['ADMINISTRATOR', 'REGISTRAR'],
});
