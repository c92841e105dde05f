import type { ApiManifest } from '@chengjie/platform';
import { RulesApiModule } from './lib/rules.module.js';

/** What of this lib the API shows. */
export const rulesApi: ApiManifest = { lib: 'rules', module: RulesApiModule };
