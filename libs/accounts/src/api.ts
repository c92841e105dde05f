import { nodeKind, type ApiManifest } from '@chengjie/platform';
import { AgenciesReader } from './lib/agency/agencies.reader.js';
import { AccountsApiModule } from './lib/accounts-api.module.js';
import { accountsPermissions } from './lib/accounts.permissions.js';
import { accountEvents } from './lib/accounts.events.js';
import { accountMails } from './lib/accounts.mails.js';
import { RoleTasksReader, roleTasks } from './lib/grant-proposal/role-tasks.reader.js';
import { organizationMatters } from './lib/telling/organization-matters.notices.js';

/** What of this lib the API shows. */
export const accountsApi: ApiManifest = {
  lib: 'accounts',
  nodes: [nodeKind('Agency', 'agency', AgenciesReader, (agencies, ids) => agencies.byIds(ids))],
  module: AccountsApiModule,
  permissions: accountsPermissions,
  events: [accountEvents],
  mails: [accountMails],
  notices: [organizationMatters],
  tasks: [{ kinds: roleTasks, roles: ['ADMINISTRATOR'], reader: RoleTasksReader }],
};
