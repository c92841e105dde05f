import { migrate } from '@chengjie/platform/schema';
import { procurementQueues } from '@chengjie/procurement/schema';
import { procurementSteps } from '@chengjie/procurement/testing';
import { matchingMigrations } from '../lib/matching.migrations.js';

/** Schema of the matching specs' databases, migrated from sources. */
export const matchingTemplate = {
  name: 'matching',
  migrate: (url: string) => migrate(url, [...procurementSteps, ...matchingMigrations], procurementQueues),
};
