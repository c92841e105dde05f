import { ApiPlatformModule } from './lib/graphql/graphql.module.js';
import type { ApiManifest } from './lib/manifest/api-manifest.js';

/** The endpoint itself. */
export const platformApi: ApiManifest = { lib: 'platform', module: ApiPlatformModule };
