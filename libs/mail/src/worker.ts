import type { WorkerManifest } from '@chengjie/platform';
import { MailWorkerModule } from './lib/mail-worker.module.js';

/** What of this lib the worker runs. */
export const mailWorker: WorkerManifest = { lib: 'mail', module: MailWorkerModule };
