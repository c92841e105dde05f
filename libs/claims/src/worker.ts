import type { WorkerManifest } from '@chengjie/platform';
import { ClaimsWorkerModule } from './lib/claims-worker.module.js';

/** What of this lib the worker runs. */
export const claimsWorker: WorkerManifest = { lib: 'claims', module: ClaimsWorkerModule };
