import type { ApiManifest } from '@chengjie/platform';
import { DeadLetterTasksReader, deadLetterTasks } from './lib/dead-letter/dead-letter-tasks.reader.js';
import { MailApiModule } from './lib/mail-api.module.js';
import { mailPermissions } from './lib/mail.permissions.js';

/** What of this lib the API shows. */
export const mailApi: ApiManifest = {
  lib: 'mail',
  module: MailApiModule,
  permissions: mailPermissions,
  tasks: [{ kinds: deadLetterTasks, roles: ['ADMINISTRATOR'], reader: DeadLetterTasksReader }],
};
