import { lineAsStoredSql, migration } from '@chengjie/platform/schema';

const STORED = lineAsStoredSql('name');

/**
 * Names of before texts were taken in their one form: what looked alike was not found by its own name. Editions of the catalog
 * keep what they listed, and so do events.
 */
export const storedOrganizationNamesMigration = migration(
  '202612080410_stored_organization_names',
  `update organization set name = ${STORED} where name <> ${STORED} and length(${STORED}) >= 2;`,
);
