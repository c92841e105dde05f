import type { WorkerManifest } from '@chengjie/platform';
import { DocumentsWorkerModule } from './lib/documents-worker.module.js';

/** What of this lib the worker runs. */
export const documentsWorker: WorkerManifest = { lib: 'documents', module: DocumentsWorkerModule };
