import type { ApiManifest } from '@chengjie/platform';
import { DraftsApiModule } from './lib/drafts.module.js';

/** What of this lib the API shows. */
export const draftsApi: ApiManifest = { lib: 'drafts', module: DraftsApiModule };
