import type { WorkerManifest } from '@chengjie/platform';
import { SupervisionWorkerModule } from './lib/supervision-worker.module.js';

/** What of this lib the worker runs. */
export const supervisionWorker: WorkerManifest = { lib: 'supervision', module: SupervisionWorkerModule };
