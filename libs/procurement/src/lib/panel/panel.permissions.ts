import { declarePermissions } from '@chengjie/platform';

declarePermissions({
  'panel:appoint': ['BUYER'],
  'panel:recuse': ['EVALUATOR', 'BUYER'],
  'panel:score': ['EVALUATOR'],
});
