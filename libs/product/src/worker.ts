import { accountsWorker } from '@chengjie/accounts/worker';
import { claimsWorker } from '@chengjie/claims/worker';
import { documentsWorker } from '@chengjie/documents/worker';
import { draftsWorker } from '@chengjie/drafts/worker';
import { listingsWorker } from '@chengjie/listings/worker';
import { mailWorker } from '@chengjie/mail/worker';
import { matchingWorker } from '@chengjie/matching/worker';
import { notificationsWorker } from '@chengjie/notifications/worker';
import type { WorkerManifest } from '@chengjie/platform';
import { procurementWorker } from '@chengjie/procurement/worker';
import { ratingsWorker } from '@chengjie/ratings/worker';
import { supervisionWorker } from '@chengjie/supervision/worker';

/** Every lib that has something to do in the worker. */
export const workers: readonly WorkerManifest[] = [
  mailWorker,
  accountsWorker,
  notificationsWorker,
  draftsWorker,
  documentsWorker,
  listingsWorker,
  ratingsWorker,
  procurementWorker,
  matchingWorker,
  claimsWorker,
  supervisionWorker,
];
