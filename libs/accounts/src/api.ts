import type { ApiManifest } from '@chengjie/platform';
import { AccountsApiModule } from './lib/accounts-api.module.js';
import { accountsPermissions } from './lib/accounts.permissions.js';
import { accountEvents } from './lib/accounts.events.js';

/** What of this lib the API shows. */
export const accountsApi: ApiManifest = {
  lib: 'accounts',
  module: AccountsApiModule,
  permissions: accountsPermissions,
  events: [accountEvents],
};
