import { declarePermissions } from '@chengjie/platform';

declarePermissions({
  'bid:invalidate': ['BUYER', 'EVALUATOR'],
  'lot:evaluate': ['BUYER'],
});
