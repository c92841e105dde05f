/** TypeScript as Node and the browser get it, with JSX in the portal's components. */
const typescript = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', decorators: true, tsx },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        verbatimModuleSyntax: true,
        react: { runtime: 'automatic' },
      },
      target: 'es2024',
      experimental: { keepImportAttributes: true },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

/** For every project: Nx runs Jest for each folder (nx.json), `npm run jest -- libs/kernel` runs it for a part. */
export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/tools/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/tools/jest/global-teardown.mjs',
  testSequencer: '<rootDir>/tools/jest/sequencer.mjs',
  reporters: ['default', '<rootDir>/tools/jest/counts.mjs'],
  roots: ['<rootDir>/libs', '<rootDir>/apps'],
  testMatch: ['**/src/**/*.spec.{ts,tsx}'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': typescript(false), '^.+\\.tsx$': typescript(true) },
  testEnvironmentOptions: { customExportConditions: ['@chengjie/source', 'node', 'node-addons'] },
  // Of a machine under load, too: whatever hangs ends, whatever is slow passes.
  testTimeout: 180_000,
};
