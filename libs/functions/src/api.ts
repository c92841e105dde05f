import type { ApiManifest } from '@chengjie/platform';
import { FunctionsApiModule } from './lib/functions-api.module.js';
import { functionsPermissions } from './lib/functions.permissions.js';
import { catalogEvents } from './lib/functions.events.js';

/** What of this lib the API shows. */
export const functionsApi: ApiManifest = {
  lib: 'functions',
  module: FunctionsApiModule,
  permissions: functionsPermissions,
  events: [catalogEvents],
};
