// Lint for what the compiler does not see: direction between projects, layers inside of them, and what the house has
// replaced (each message names the replacement). No rule needs types, so the whole workspace takes seconds.
// The module boundaries read Nx's cached project graph: `npm run lint` makes it first.
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import tseslint from 'typescript-eslint';

/** Folders of the projects in some layers, read from their package.json, so that a new project is covered by its tag. */
const projectsIn = (...layers) =>
  ['apps', 'libs']
    .flatMap((root) => readdirSync(root).map((name) => `${root}/${name}`))
    .filter((folder) => existsSync(`${folder}/package.json`))
    .filter((folder) => {
      const { nx: { tags = [] } = {} } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      return layers.some((layer) => tags.includes(`layer:${layer}`));
    });

/** What the product stands on and is made of, from below: each layer depends on itself and on those under it (ARCHITECTURE.md). */
const STACK = ['pure', 'platform', 'registering', 'publishing', 'deciding', 'following', 'composition', 'serving'];

/** The part of it that others take as libs. */
const LIBS = STACK.slice(0, -1);

/** The layers that hold the domain: registers, rules, decisions. */
const DOMAIN = ['registering', 'publishing', 'deciding', 'following'];

/** What stands beside the product, and on what. */
const BESIDE = {
  browser: ['browser', 'pure'],
  // What command lines are made of: the servers hold none of it, nor of what follows here, as no layer of the stack may.
  tools: ['tools', 'platform', 'pure'],
  data: ['data', ...LIBS],
  operating: ['data', 'tools', ...LIBS],
  measuring: ['data', 'tools', 'testing', ...LIBS],
  testing: ['testing', 'tools', 'pure'],
};

/** Whose projects know nothing of each other. */
const APART = ['following'];

const LAYERS = {
  ...Object.fromEntries(
    STACK.map((layer, at) => [layer, STACK.slice(0, at + 1).filter((each) => each !== layer || !APART.includes(each))]),
  ),
  ...BESIDE,
};

/** What specs use besides: the testkit, made-up data, the product as a whole. */
const FOR_SPECS = ['testing', 'tools', 'data', 'composition'];

/** Who may depend on whom: one rule a layer. That no two projects depend on each other, Nx sees by itself. */
const boundaries = (alsoAllowed = []) => [
  'error',
  {
    enforceBuildableLibDependency: false,
    // The command line loads a command's code when it runs; that is no second kind of dependency.
    checkDynamicDependenciesExceptions: ['.*'],
    depConstraints: Object.entries(LAYERS).map(([layer, below]) => ({
      sourceTag: `layer:${layer}`,
      onlyDependOnLibsWithTags: [...below, ...alsoAllowed].map((each) => `layer:${each}`),
    })),
  },
];

/** One reason to read a file, lines of code; of tests more, as each of them stands by itself. */
const LONGEST_FILE = { max: 250, skipBlankLines: true, skipComments: true };
const LONGEST_TEST = { ...LONGEST_FILE, max: 520 };

/** What runs in tests alone. */
const TESTS = ['**/*.spec.ts', '**/*.suite.ts', '**/testing/**'];

const importing = (source, message) => ({ selector: `ImportDeclaration[source.value=/${source}/]`, message });

const ENTERED = importing(
  '^@chengjie.law.published$',
  'Rules and calendar come from the database (libs/rules): what is published is only entered there.',
);

const REPLACED = [
  ENTERED,
  {
    selector: "Identifier[name='forwardRef']",
    message: 'No forwardRef: break the cycle by an event through the outbox (ARCHITECTURE.md).',
  },
  {
    selector: "ImportDeclaration[source.value='react-hook-form'] > ImportSpecifier[imported.name='useForm']",
    message: 'Forms are useActForm of portal-ui: whatever is wrong leads the reader to the summary.',
  },
  {
    selector:
      "Decorator > CallExpression[callee.name='Resolver'] > ArrowFunctionExpression > Identifier[name=/Payload$/]",
    message: 'What a payload shows of an act is loaded by payloadResolver: one way for all of them.',
  },
  { selector: 'ExportDefaultDeclaration', message: 'No default exports: export by name.' },
];

const calling = (name, message) => ({ selector: `CallExpression[callee.name='${name}']`, message });
const method = (object, names, message) => ({
  selector: `CallExpression[callee.object.name='${object}'][callee.property.name=/^(${names})$/]`,
  message,
});

const EXACT = "Money and points are exact: use the kernel's Rational, parseDecimal, roundHalfUp or Money.";

/** What would make a float of money or points, in the libs that hold rules and registers. */
const NO_FLOATS = [
  calling('Number', EXACT),
  method('Number', 'parseFloat|parseInt', EXACT),
  method('Math', 'round|floor|ceil|trunc|fround|pow|sqrt', EXACT),
  { selector: 'CallExpression[callee.property.name=/^(toFixed|toPrecision)$/]', message: EXACT },
];

/** Where numbers are no money and no points. */
const OTHER_NUMBERS = [
  'libs/kernel/src/lib/money.ts', // makes whole fen of exact yuan, at last
  'libs/kernel/src/lib/shanghai-date.ts', // days of milliseconds
  'libs/kernel/src/lib/typed-date.ts', // hours and minutes
  'libs/procurement/src/lib/project/project-numbers.ts', // a year
  'libs/kernel/src/lib/region-code.ts', // digits of a code
  'libs/documents/src/lib/http/{range,upload-metadata}.rules.ts', // bytes
  'libs/law/src/lib/calendar/working-days.ts', // years, milliseconds of an exercise
];
/** The same where there are databases, networks and forms. */
const PLATFORM_NUMBERS = [
  'libs/platform/src/lib/database/database.ts', // counts and sequences of the database, refused where a number cannot hold them
  'libs/platform/src/lib/config/variables.ts', // ports and sizes of the settings
  'libs/platform/src/lib/fast-path/answer-cache.ts', // bytes
  'libs/platform/src/lib/events/public-events.ts', // the sequence of an event
  'libs/platform/src/lib/graphql/connection.ts', // the place in a list
  'libs/platform/src/lib/graphql/query-cost.ts', // rows
  'libs/documents/src/lib/document-contents.ts', // which piece a byte is in
  'libs/documents/src/lib/looking/clamd.ts', // a port
  'libs/local-postgres/**', // process and user ids
  'libs/terminal/**', // seconds on a screen
];
const HASH_COSTS = 'libs/accounts/src/lib/session/password.ts'; // whole numbers in a password's hash

const DATABASE_CLOCK = 'Time that decides is the database’s: clock_timestamp() in the statement, or Database.now().';

const NO_OWN_CLOCK = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: DATABASE_CLOCK },
  method('Date', 'now', DATABASE_CLOCK),
];

const READERS = {
  selector: 'ExportNamedDeclaration > ClassDeclaration[id.name!=/Reader$/]',
  message: 'What reads is a reader by its name too: XReader in x.reader.ts (CONTRIBUTING.md).',
};

const READS_APART = 'Reads are readers: XReader in x.reader.ts, beside the service that acts (CONTRIBUTING.md).';
/** The type that a method promises. */
const PROMISED = " > FunctionExpression > TSTypeAnnotation > TSTypeReference[typeName.name='Promise']";
const SERVICES = [
  {
    selector: 'ExportNamedDeclaration > ClassDeclaration[id.name=/Service$/]',
    message:
      'Who does acts is called by what it acts on or by what it does: Memberships, AccountProvisioning (CONTRIBUTING.md).',
  },
  calling('readPage', READS_APART),
  importing('^dataloader$', READS_APART),
  ...[
    '[key.name=/^(of|by|own|list|page)([A-Z]|$)/]',
    // Acts answer references, and checks what stands against something; lists, and what may not be there, are read.
    `${PROMISED} TSArrayType > TSTypeReference[typeName.name!='Violation']`,
    `${PROMISED} TSUnionType > TSUndefinedKeyword`,
  ].map((rest) => ({
    selector: `MethodDefinition[accessibility!=/^(private|protected)$/]${rest}`,
    message: READS_APART,
  })),
];

const PURE_LAYERS = [
  importing('^@nestjs.', 'Rules, tables of acts and policies are pure: what needs Nest belongs into the service.'),
  importing('^@mikro-orm.', 'Rules, tables of acts and policies are pure: load in the service and pass values.'),
];

const PURE_LIBS = [
  importing(
    '^(@nestjs.|@mikro-orm.|graphql|@apollo.|class-|pg$|pg-boss$|kysely$)',
    'Pure libs hold values and rules only: frameworks belong into a domain lib or libs/platform.',
  ),
  importing('^node:', 'Pure libs run in a browser too: use what both have (globalThis.crypto, TextEncoder).'),
  importing('^[.]+.(lib.)?node(.|[.]js$)', 'What needs Node is an entry of its own: the pure part never imports it.'),
];

const BROWSER = [
  importing('^node:', 'The portal runs in a browser: use what browsers have (globalThis.crypto, URL).'),
  importing('^graphql$', 'The server parses and executes: the portal sends documents and reads answers (urql).'),
];

/** The portal's units that pages live in; each is built without the others (docs/adr/0016). */
const portalUnits = ['public', ...readdirSync('apps/portal/src/desk').map((desk) => `desk/${desk}`)];

/** What a unit of the portal may not import: the other units, and the application that puts them together. */
const foreignTo = (unit) => ({
  regex: `\\.\\./(${[...portalUnits, 'app']
    .filter((other) => other !== unit)
    .map((other) => (unit === 'public' ? other : other.replace('desk/', '(desk/)?')))
    .join('|')})/`,
  message: 'Public part and desks are built apart: what two of them need belongs into apps/portal/src/shared.',
});

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/dist-spec/',
      '**/dist-types/',
      '.nx/',
      '.data/',
      'tmp/',
      'coverage/',
      '**/*.d.ts',
      '**/*.generated.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    extends: [tseslint.configs.recommended],
    // Imports that decorated constructors need at run time are no mere types.
    languageOptions: { parserOptions: { experimentalDecorators: true, emitDecoratorMetadata: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': ['error', { fixToUnknown: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // One import a module: its types stand inline beside its values.
      'no-duplicate-imports': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', LONGEST_FILE],
      'no-restricted-globals': [
        'error',
        { name: 'parseFloat', message: "Money and points are exact: use the kernel's Rational, Decimal or Money." },
      ],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      'no-console': ['error'],
      'no-restricted-syntax': ['error', ...REPLACED],
      '@nx/enforce-module-boundaries': boundaries(),
    },
  },
  {
    files: projectsIn(...DOMAIN).map((folder) => `${folder}/src/**/*.ts`),
    ignores: [...TESTS, HASH_COSTS],
    rules: { 'no-restricted-syntax': ['error', ...REPLACED, ...NO_FLOATS, ...NO_OWN_CLOCK] },
  },
  {
    files: projectsIn('platform').map((folder) => `${folder}/src/**/*.ts`),
    ignores: [...TESTS, ...PLATFORM_NUMBERS],
    rules: { 'no-restricted-syntax': ['error', ...REPLACED, ...NO_FLOATS, ...NO_OWN_CLOCK] },
  },
  {
    files: ['**/*.reader.ts'],
    rules: { 'no-restricted-syntax': ['error', ...REPLACED, ...NO_FLOATS, ...NO_OWN_CLOCK, READERS] },
  },
  {
    files: ['**/*.service.ts'],
    rules: { 'no-restricted-syntax': ['error', ...REPLACED, ...NO_FLOATS, ...NO_OWN_CLOCK, ...SERVICES] },
  },
  {
    files: PLATFORM_NUMBERS,
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', ...REPLACED, ...NO_OWN_CLOCK] },
  },
  {
    files: ['**/*.rules.ts', '**/*.acts.ts', '**/*.policy.ts'],
    rules: { 'no-restricted-syntax': ['error', ...REPLACED, ...NO_FLOATS, ...NO_OWN_CLOCK, ...PURE_LAYERS] },
  },
  {
    files: projectsIn('pure').map((folder) => `${folder}/src/**/*.ts`),
    // An entry `/node` beside the pure one holds what only Node has, such as ciphers that keep up with a rush.
    ignores: [...TESTS, '**/src/node.ts', '**/src/lib/node/**'],
    rules: { 'no-restricted-syntax': ['error', ...REPLACED, ...NO_FLOATS, ...NO_OWN_CLOCK, ...PURE_LIBS] },
  },
  {
    files: OTHER_NUMBERS,
    rules: { 'no-restricted-syntax': ['error', ...REPLACED, ...NO_OWN_CLOCK, ...PURE_LIBS] },
  },
  {
    files: ['apps/portal/src/**/*.{ts,tsx}', 'libs/portal-ui/src/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: { 'no-restricted-syntax': ['error', ...REPLACED, ...BROWSER] },
  },
  ...portalUnits.map((unit) => ({
    files: [`apps/portal/src/${unit}/**/*.{ts,tsx}`],
    rules: { 'no-restricted-imports': ['error', { patterns: [foreignTo(unit)] }] },
  })),
  {
    files: ['libs/rules/src/lib/rules.migrations.ts', 'libs/rules/src/testing/**/*.ts', '**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...REPLACED.filter((rule) => rule !== ENTERED)] },
  },
  {
    // Vite and the code generator read their configurations' default exports.
    files: ['apps/portal/vite{,.render}.config.ts', '**/codegen.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['apps/cli/**/*.ts', 'apps/lab/**/*.ts', 'libs/terminal/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: TESTS, rules: { 'max-lines': ['error', LONGEST_TEST] } },
  // Steps are added at the end, and never taken away.
  { files: ['**/*.migrations.ts', 'eslint.config.mjs'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.{spec,suite}.{ts,tsx}', '**/src/testing/**'],
    rules: { '@nx/enforce-module-boundaries': boundaries(FOR_SPECS) },
  },
);
