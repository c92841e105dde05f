// Makes the present schema the one that later changes are compared with: `npm run release-schema` (docs/schema-changes.md).
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
copyFileSync(join(root, 'schema.graphql'), join(root, 'docs/schema/released.graphql'));
