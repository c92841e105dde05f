import { declarePermissions } from '@chengjie/platform';

declarePermissions({ 'organization-catalog:publish': ['ADMINISTRATOR', 'REGISTRAR'] });
