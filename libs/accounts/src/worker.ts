import type { WorkerManifest } from '@chengjie/platform';
import { trimLinks } from './lib/link/trim-links.js';
import { trimSecurityEvents } from './lib/security/trim-security-events.js';
import { AccountsWorkerModule } from './lib/accounts-worker.module.js';

/** What of this lib the worker runs. */
export const accountsWorker: WorkerManifest = {
  lib: 'accounts',
  module: AccountsWorkerModule,
  trims: [trimLinks, trimSecurityEvents],
};
