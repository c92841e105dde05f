import type { WorkerManifest } from '@chengjie/platform';
import { ProcurementWorkerModule } from './lib/procurement-worker.module.js';

/** What of this lib the worker runs. */
export const procurementWorker: WorkerManifest = { lib: 'procurement', module: ProcurementWorkerModule };
