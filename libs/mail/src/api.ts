import type { ApiManifest } from '@chengjie/platform';
import { MailApiModule } from './lib/mail-api.module.js';
import { mailPermissions } from './lib/mail.permissions.js';

/** What of this lib the API shows. */
export const mailApi: ApiManifest = { lib: 'mail', module: MailApiModule, permissions: mailPermissions };
