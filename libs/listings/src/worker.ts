import type { WorkerManifest } from '@chengjie/platform';
import { ListingsWorkerModule } from './lib/listings-worker.module.js';

/** What of this lib the worker runs. */
export const listingsWorker: WorkerManifest = { lib: 'listings', module: ListingsWorkerModule };
