import { declarePermissions } from '@chengjie/platform';

declarePermissions({
  'preferential-award:own': ['ORGANIZATION'],
});
