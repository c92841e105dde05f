import type { ApiManifest } from '@chengjie/platform';
import { SupervisionApiModule } from './lib/supervision.module.js';
import { supervisionPermissions } from './lib/supervision.permissions.js';

/** What of this lib the API shows. */
export const supervisionApi: ApiManifest = {
  lib: 'supervision',
  module: SupervisionApiModule,
  permissions: supervisionPermissions,
};
