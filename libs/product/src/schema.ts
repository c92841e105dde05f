import { accountsSchema } from '@chengjie/accounts/schema';
import { claimsSchema } from '@chengjie/claims/schema';
import { documentsSchema } from '@chengjie/documents/schema';
import { draftsSchema } from '@chengjie/drafts/schema';
import { functionsSchema } from '@chengjie/functions/schema';
import { listingsSchema } from '@chengjie/listings/schema';
import { mailSchema } from '@chengjie/mail/schema';
import { matchingSchema } from '@chengjie/matching/schema';
import { notificationsSchema } from '@chengjie/notifications/schema';
import { organizationCatalogSchema } from '@chengjie/organization-catalog/schema';
import { organizationsSchema } from '@chengjie/organizations/schema';
import { entitiesOf, migrate, platformSchema, type SchemaManifest } from '@chengjie/platform/schema';
import { procurementSchema } from '@chengjie/procurement/schema';
import { regionsSchema } from '@chengjie/regions/schema';
import { ratingsSchema } from '@chengjie/ratings/schema';
import { registrationSchema } from '@chengjie/registration/schema';
import { rulesSchema } from '@chengjie/rules/schema';
import { supervisionSchema } from '@chengjie/supervision/schema';

/** Every lib that keeps something in the database. */
export const schemas: readonly SchemaManifest[] = [
  platformSchema,
  mailSchema,
  regionsSchema,
  accountsSchema,
  notificationsSchema,
  draftsSchema,
  documentsSchema,
  rulesSchema,
  functionsSchema,
  organizationsSchema,
  listingsSchema,
  organizationCatalogSchema,
  registrationSchema,
  ratingsSchema,
  procurementSchema,
  matchingSchema,
  claimsSchema,
  supervisionSchema,
];

/** Entities of all libs, for the unit of work. */
export const entities = entitiesOf(schemas);

/** Brings a database to the product's present schema; answers the names of the steps applied now. */
export function migrateDatabase(url: string): Promise<string[]> {
  return migrate(url, schemas);
}
