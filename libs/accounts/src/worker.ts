import type { WorkerManifest } from '@chengjie/platform';
import { AccountsModule } from './lib/accounts.module.js';

/** What of this lib the worker runs. */
export const accountsWorker: WorkerManifest = { lib: 'accounts', module: AccountsModule };
