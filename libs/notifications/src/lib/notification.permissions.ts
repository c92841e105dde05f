import { declarePermissions } from '@chengjie/platform';

declarePermissions({ 'notification:read': ['ORGANIZATION'], 'notification:mark': ['ORGANIZATION'] });
