import { accountsMigrations } from '@chengjie/accounts';
import { functionsMigrations } from '@chengjie/functions';
import { organizationsMigrations } from '@chengjie/organizations';
import { migrate, platformMigrations } from '@chengjie/platform';
import { procurementMigrations } from '@chengjie/procurement';
import { regionsMigrations } from '@chengjie/regions';

/** Schema of the specs' databases, from sources. */
export const demonstrationTemplate = {
  name: 'demonstration',
  migrate: (url: string) =>
    migrate(
      url,
      [
        ...platformMigrations,
        ...regionsMigrations,
        ...accountsMigrations,
        ...functionsMigrations,
        ...organizationsMigrations,
        ...procurementMigrations,
      ],
      [],
    ),
};
