import { declarePermissions } from '@chengjie/platform';

declarePermissions({
  'bid:invalidate': ['BUYER', 'EVALUATOR'],
  'project:evaluate': ['BUYER'],
});
