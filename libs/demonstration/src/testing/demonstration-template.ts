import { accountsMigrations } from '@chengjie/accounts/schema';
import { functionsMigrations } from '@chengjie/functions/schema';
import { organizationCatalogMigrations } from '@chengjie/organization-catalog/schema';
import { organizationsMigrations } from '@chengjie/organizations/schema';
import { matchingMigrations } from '@chengjie/matching/schema';
import { notificationsMigrations } from '@chengjie/notifications/schema';
import { migrate, platformMigrations } from '@chengjie/platform/schema';
import { procurementMigrations } from '@chengjie/procurement/schema';
import { regionsMigrations } from '@chengjie/regions/schema';
import { rulesMigrations } from '@chengjie/rules/schema';

/** Schema of the specs' databases, from sources. */
export const demonstrationTemplate = {
  name: 'demonstration',
  migrate: (url: string) =>
    migrate(
      url,
      [
        ...platformMigrations,
        ...regionsMigrations,
        ...rulesMigrations,
        ...accountsMigrations,
        ...functionsMigrations,
        ...organizationsMigrations,
        ...organizationCatalogMigrations,
        ...notificationsMigrations,
        ...procurementMigrations,
        ...matchingMigrations,
      ],
      [],
    ),
};
