import type { WorkerManifest } from '@chengjie/platform';
import { MatchingWorkerModule } from './lib/matching.module.js';

/** What of this lib the worker runs. */
export const matchingWorker: WorkerManifest = { lib: 'matching', module: MatchingWorkerModule };
