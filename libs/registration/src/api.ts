import { OWN_OFFICES } from '@chengjie/accounts';
import { documentOwner, nodeKind, type ApiManifest } from '@chengjie/platform';
import { applicationEvents } from './lib/application.events.js';
import { applicationMails } from './lib/application.mails.js';
import { applicationPermissions } from './lib/application.permissions.js';
import { shownApplication } from './lib/application.presentation.js';
import { ApplicationTasksReader, applicationTasks } from './lib/application-tasks.reader.js';
import { ApplicationsReader } from './lib/applications.reader.js';
import { RegistrationApiModule } from './lib/registration.module.js';

/** What of this lib the API shows. */
export const registrationApi: ApiManifest = {
  lib: 'registration',
  nodes: [
    nodeKind('RegisterApplication', 'register_application', ApplicationsReader, async (reader, ids, actor, person) => {
      const seen = await reader.visible(actor ?? person, ids);
      return new Map([...seen].map(([id, application]) => [id, shownApplication(application)]));
    }),
  ],
  documentOwners: [
    documentOwner(
      { table: 'register_application_file', column: 'document_id', visibility: 'PARTIES' },
      ApplicationsReader,
      (reader, ids, actor, person) => reader.ownersOf(actor ?? person, ids),
    ),
  ],
  module: RegistrationApiModule,
  permissions: applicationPermissions,
  events: [applicationEvents],
  mails: [applicationMails],
  tasks: [{ kinds: applicationTasks, roles: OWN_OFFICES, reader: ApplicationTasksReader }],
};
