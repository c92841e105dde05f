import { lineAsStoredSql, migration } from '@chengjie/platform/schema';

const STORED = lineAsStoredSql('a.name');

/** Names of before texts were taken in their one form; one that another agency of the region has by then stays for people to mend. */
export const storedAgencyNamesMigration = migration(
  '202612080420_stored_agency_names',
  `
  update agency a set name = ${STORED} where a.name <> ${STORED} and length(${STORED}) >= 2
    and not exists (select from agency other where other.region_code = a.region_code and other.id <> a.id
      and ${lineAsStoredSql('other.name')} = ${STORED});
  `,
);
