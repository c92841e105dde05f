import { CatalogEditionsReader } from '@chengjie/functions';
import { nodeKind, type ApiManifest } from '@chengjie/platform';
import { OrganizationCatalogApiModule } from './lib/organization-catalog-api.module.js';
import { organizationCatalogPermissions } from './lib/organization-catalog.permissions.js';
import { organizationCatalogAnswers } from './lib/edition/organization-edition.answers.js';

/** What of this lib the API shows. */
export const organizationCatalogApi: ApiManifest = {
  lib: 'organization-catalog',
  nodes: [
    nodeKind(
      'OrganizationCatalogEdition',
      `catalog_edition where catalog = 'ORGANIZATION'`,
      CatalogEditionsReader,
      (editions, ids) => editions.byIds(ids),
    ),
  ],
  module: OrganizationCatalogApiModule,
  permissions: organizationCatalogPermissions,
  answers: organizationCatalogAnswers,
};
