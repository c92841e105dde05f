import { nodeKind, type ApiManifest } from '@chengjie/platform';
import { CatalogEditionsReader } from './lib/edition/catalog-editions.reader.js';
import { FunctionsReader } from './lib/function/functions.reader.js';
import { FunctionsApiModule } from './lib/functions-api.module.js';
import { functionsPermissions } from './lib/functions.permissions.js';
import { catalogEvents } from './lib/functions.events.js';

/** What of this lib the API shows. */
export const functionsApi: ApiManifest = {
  lib: 'functions',
  nodes: [
    nodeKind(
      'Function',
      'function',
      FunctionsReader,
      (functions, ids) => functions.currentByIds(ids),
      (functions, ids) => functions.referred(ids),
    ),
    nodeKind(
      'FunctionVersion',
      'function_version',
      FunctionsReader,
      (functions, ids) => functions.publishedVersions(ids),
      (functions, ids) => functions.referredVersions(ids),
    ),
    nodeKind(
      'FunctionCatalogEdition',
      `catalog_edition where catalog = 'FUNCTION'`,
      CatalogEditionsReader,
      (editions, ids) => editions.byIds(ids),
    ),
  ],
  module: FunctionsApiModule,
  permissions: functionsPermissions,
  events: [catalogEvents],
};
