import type { WorkerManifest } from '@chengjie/platform';
import { NotificationsWorkerModule } from './lib/notifications-worker.module.js';

/** What of this lib the worker runs. */
export const notificationsWorker: WorkerManifest = { lib: 'notifications', module: NotificationsWorkerModule };
