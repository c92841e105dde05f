import type { ApiManifest } from '@chengjie/platform';
import { RatingsApiModule } from './lib/ratings.module.js';

/** What of this lib the API shows. */
export const ratingsApi: ApiManifest = { lib: 'ratings', module: RatingsApiModule };
