import { declarePermissions } from '@chengjie/platform';

declarePermissions({
  'project:draft': ['BUYER'],
  'project:publish': ['BUYER'],
  'project:cancel': ['BUYER'],
  'bid:submit': ['ORGANIZATION'],
  'bid:read': ['ORGANIZATION'],
});
