import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = {
  ID: 'string',
  DateTime: 'string',
  Date: 'string',
  Decimal: 'string',
  Month: 'string',
  RegionCode: 'string',
  JSON: 'unknown',
};

const OWN = 'apps/portal/src/**/*.graphql';
/** What verification asks, for whoever verifies. */
const OF_VERIFICATION = 'libs/verification/src/**/*.graphql';

/**
 * Types from schema.graphql: one file for its enums and inputs, one beside each `*.graphql` document, one where the documents of
 * verification are asked. Run from the repository’s root.
 */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  ignoreNoDocuments: true,
  generates: {
    'apps/portal/src/api/schema.generated.ts': {
      documents: [OWN, OF_VERIFICATION],
      plugins: ['typescript'],
      config: { scalars, enumsAsTypes: true, useTypeImports: true, onlyOperationTypes: true, skipTypename: true },
    },
    'apps/portal/src/public/projects/repeat/published.generated.ts': {
      documents: [OF_VERIFICATION],
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { scalars, useTypeImports: true, enumsAsTypes: true, dedupeFragments: true, skipTypename: true },
    },
    'apps/portal/src/': {
      documents: [OWN],
      preset: 'near-operation-file',
      presetConfig: {
        baseTypesPath: 'api/schema.generated.ts',
        extension: '.generated.ts',
        importTypesNamespace: 'Schema',
      },
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { scalars, useTypeImports: true, enumsAsTypes: true, dedupeFragments: true },
    },
  },
};
// The command line reads the default export.
export default config;
