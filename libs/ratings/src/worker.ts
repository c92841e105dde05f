import type { WorkerManifest } from '@chengjie/platform';
import { RatingsWorkerModule } from './lib/ratings-worker.module.js';

/** What of this lib the worker runs. */
export const ratingsWorker: WorkerManifest = { lib: 'ratings', module: RatingsWorkerModule };
