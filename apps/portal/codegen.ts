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

/** Types from schema.graphql: one file for its enums and inputs, one beside each `*.graphql` document. Run from the repository’s root. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['apps/portal/src/**/*.graphql'],
  ignoreNoDocuments: true,
  generates: {
    'apps/portal/src/api/schema.generated.ts': {
      plugins: ['typescript'],
      config: { scalars, enumsAsTypes: true, useTypeImports: true, onlyOperationTypes: true, skipTypename: true },
    },
    'apps/portal/src/': {
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
