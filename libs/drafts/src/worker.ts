import type { WorkerManifest } from '@chengjie/platform';
import { DraftsWorkerModule } from './lib/drafts-worker.module.js';
import { trimDrafts } from './lib/trim-drafts.js';

/** What of this lib the worker runs. */
export const draftsWorker: WorkerManifest = { lib: 'drafts', module: DraftsWorkerModule, trims: [trimDrafts] };
