import { nodeKind, type ApiManifest } from '@chengjie/platform';
import { OrganizationsReader } from './lib/organization/organizations.reader.js';
import { OrganizationsApiModule } from './lib/organizations-api.module.js';
import { organizationsPermissions } from './lib/organizations.permissions.js';
import { MembershipTasksReader, membershipTasks } from './lib/membership/membership-tasks.reader.js';
import { membershipNotices } from './lib/membership/membership.notices.js';
import { registerEntryNotices } from './lib/telling/register-entry.notices.js';
import { organizationEvents } from './lib/organizations.events.js';

/** What of this lib the API shows. */
export const organizationsApi: ApiManifest = {
  lib: 'organizations',
  nodes: [
    nodeKind(
      'Organization',
      'organization',
      OrganizationsReader,
      (organizations, ids) => organizations.profiles(ids),
      (organizations, ids) => organizations.profiles(ids),
    ),
  ],
  module: OrganizationsApiModule,
  permissions: organizationsPermissions,
  events: [organizationEvents],
  notices: [membershipNotices, registerEntryNotices],
  tasks: [{ kinds: membershipTasks, roles: ['ORGANIZATION'], reader: MembershipTasksReader }],
};
