import { declarePermissions } from '@chengjie/platform';

declarePermissions({
  'award:publish': ['BUYER'],
});
