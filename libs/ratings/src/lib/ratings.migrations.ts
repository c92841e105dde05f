import type { SchemaManifest } from '@chengjie/platform/schema';

/** Steps of this lib's tables, each by `migration` with a name after all others'. */
export const ratingsMigrations: SchemaManifest['migrations'] = [];
