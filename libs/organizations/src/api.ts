import type { ApiManifest } from '@chengjie/platform';
import { OrganizationsApiModule } from './lib/organizations-api.module.js';
import { organizationsPermissions } from './lib/organizations.permissions.js';
import { organizationEvents } from './lib/organizations.events.js';

/** What of this lib the API shows. */
export const organizationsApi: ApiManifest = {
  lib: 'organizations',
  module: OrganizationsApiModule,
  permissions: organizationsPermissions,
  events: [organizationEvents],
};
