import type { WorkerManifest } from '@chengjie/platform';
import { FederationStepWorkerModule } from './lib/federation-step/federation-step-worker.module.js';

/** What of this lib the worker runs. */
export const supervisionWorker: WorkerManifest = { lib: 'supervision', module: FederationStepWorkerModule };
