import { declarePermissions } from '@chengjie/platform';

declarePermissions({ 'project:match': ['ORGANIZATION'] });
