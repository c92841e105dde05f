import { migrate } from '@chengjie/platform/schema';
import { procurementSchemas } from '@chengjie/procurement/testing';
import { matchingSchema } from '../schema.js';

/** Schema of the matching specs' databases, migrated from sources. */
export const matchingTemplate = {
  name: 'matching',
  migrate: (url: string) => migrate(url, [...procurementSchemas, matchingSchema]),
};
