import type { ApiManifest } from '@chengjie/platform';
import { RegionsApiModule } from './lib/regions-api.module.js';
import { regionAnswers } from './lib/region.answers.js';

/** What of this lib the API shows. */
export const regionsApi: ApiManifest = {
  lib: 'regions',
  module: RegionsApiModule,
  answers: regionAnswers,
};
