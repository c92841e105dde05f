import type { CodegenConfig } from '@graphql-codegen/cli';

/** The documents of the walk, and those that verification asks, as texts with their types. Run from the repository’s root. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['libs/exercise/src/**/*.graphql', 'libs/verification/src/**/*.graphql'],
  generates: {
    'libs/exercise/src/lib/documents.generated.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars: {
          ID: 'string',
          DateTime: 'string',
          Date: 'string',
          Decimal: 'string',
          Month: 'string',
          RegionCode: 'string',
          JSON: 'unknown',
        },
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: true,
        documentMode: 'string',
        immutableTypes: true,
      },
    },
  },
};
// The command line reads the default export.
export default config;
