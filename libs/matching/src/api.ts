import type { ApiManifest } from '@chengjie/platform';
import { MatchingApiModule } from './lib/matching.module.js';
import { ClosingTasksReader, closingTasks } from './lib/closing-tasks.reader.js';
import { matchingPermissions } from './lib/matching.permissions.js';
import { matchingNotices } from './lib/matching.notices.js';

/** What of this lib the API shows. */
export const matchingApi: ApiManifest = {
  lib: 'matching',
  module: MatchingApiModule,
  permissions: matchingPermissions,
  notices: [matchingNotices],
  tasks: [{ kinds: closingTasks, roles: ['ORGANIZATION'], reader: ClosingTasksReader }],
};
