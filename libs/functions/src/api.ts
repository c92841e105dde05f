import { nodeKind, type ApiManifest } from '@chengjie/platform';
import { Functions } from './lib/function/functions.reader.js';
import { FunctionsApiModule } from './lib/functions-api.module.js';
import { functionsPermissions } from './lib/functions.permissions.js';
import { catalogEvents } from './lib/functions.events.js';

/** What of this lib the API shows. */
export const functionsApi: ApiManifest = {
  lib: 'functions',
  nodes: [
    nodeKind(
      'Function',
      Functions,
      (functions, ids) => functions.currentByIds(ids),
      (functions, ids) => functions.referred(ids),
    ),
  ],
  module: FunctionsApiModule,
  permissions: functionsPermissions,
  events: [catalogEvents],
};
