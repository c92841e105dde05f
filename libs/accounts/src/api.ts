import { nodeKind, type ApiManifest } from '@chengjie/platform';
import { Agencies } from './lib/agency/agencies.service.js';
import { AccountsApiModule } from './lib/accounts-api.module.js';
import { accountsPermissions } from './lib/accounts.permissions.js';
import { accountEvents } from './lib/accounts.events.js';
import { accountMails } from './lib/accounts.mails.js';
import { organizationMatters } from './lib/telling/organization-matters.notices.js';

/** What of this lib the API shows. */
export const accountsApi: ApiManifest = {
  lib: 'accounts',
  nodes: [nodeKind('Agency', 'agency', Agencies, (agencies, ids) => agencies.byIds(ids))],
  module: AccountsApiModule,
  permissions: accountsPermissions,
  events: [accountEvents],
  mails: [accountMails],
  notices: [organizationMatters],
};
