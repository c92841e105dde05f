// Do the tests bite? `npm run mutants -- libs/evaluation` changes the code of the folders or files named, one small change
// after another, and says which changes no test noticed. Without names: the pure libs, and every table of acts, rule and
// policy. Only specs without a database run: all of a pure lib, elsewhere those beside the file. Reports go to tmp/mutants.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';

const PURE = ['libs/assessment', 'libs/evaluation', 'libs/kernel', 'libs/law', 'libs/passwords', 'libs/sealing'];
const DECISIONS = '{acts,rules,policy}';
const reports = 'tmp/mutants';

process.chdir(join(import.meta.dirname, '..'));
const named = process.argv.slice(2).map((name) => name.replace(/\/$/, ''));

await new Stryker({
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  mutate: [
    ...(named.length ? named : [...PURE, 'libs']).flatMap(codeOf),
    '!**/*.spec.ts',
    '!**/testing/**',
    '!**/index.ts',
    // The client of the API, which specs walk with: nothing in it decides.
    '!libs/exercise/**',
  ],
  ignorePatterns: ['**/dist*', '/tmp', '/docs', '/.nx', '/apps'],
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: {
    configFile: 'jest.config.mjs',
    config: {
      roots: ['<rootDir>/libs'],
      testMatch: [...PURE.map((lib) => `<rootDir>/${lib}/src/**/*.spec.ts`), `**/src/**/*.${DECISIONS}.spec.ts`],
      // The package is of the lib as built, where no mutant is; the source's words are not those that were written.
      // Properties try other inputs each time: what they alone notice is luck, and they, and what asks for many things at once, take most of the time.
      testPathIgnorePatterns: ['/(package|source)\\.spec\\.ts$', '\\.(properties|scale)\\.spec\\.ts$'],
      globalSetup: undefined,
      globalTeardown: undefined,
      reporters: [],
    },
  },
  // Codes are held by their types, words in both languages by specs that compare them whole.
  mutator: { excludedMutations: ['StringLiteral'] },
  coverageAnalysis: 'perTest',
  // What runs while a file loads is tried with all specs, half a minute each: worth it where the specs are quick.
  ignoreStatic: !(named.length && named.every(isPure)),
  concurrency: 2,
  // Jest keeps the modules of each run: a runner grows by some 60 MB a change, and slows down with it.
  maxTestRunnerReuse: 25,
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: `${reports}/incremental.json`,
  tempDirName: `${reports}/sandbox`,
  htmlReporter: { fileName: `${reports}/index.html` },
  jsonReporter: { fileName: `${reports}/report.json` },
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
}).runMutationTest();

/** The files that decide something: all of a pure lib, elsewhere the tables of acts, the rules and the policies. */
function codeOf(name) {
  if (statSync(name).isFile()) return [name];
  return [`${name}/**/*${isPure(name) ? '' : `.${DECISIONS}`}.ts`];
}

function isPure(name) {
  return PURE.some((lib) => `${name}/`.startsWith(`${lib}/`));
}
