// Makes a workspace project with the files that all of them have, and what the product takes of it as values (docs/adr/0013).
// Usage: node tools/new-project.mjs libs/NAME LAYER [--schema] [--api] [--worker] [DEPENDENCY …]
// Layers are those of ARCHITECTURE.md. Test-only dependencies carry a leading "+", e.g. +testkit.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync, existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const [folder, layer, ...rest] = process.argv.slice(2);
const options = rest.filter((word) => word.startsWith('--'));
const unknown = options.filter((option) => !['--schema', '--api', '--worker'].includes(option));
if (!folder || !layer || unknown.length > 0)
  throw new Error('usage: node tools/new-project.mjs FOLDER LAYER [--schema] [--api] [--worker] [DEPENDENCY …]');
const entries = options.map((option) => option.slice(2));
const dependencies = rest.filter((word) => !word.startsWith('--'));
const name = basename(folder);
const camel = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const pascal = camel[0].toUpperCase() + camel.slice(1);
const folderOf = (lib) => (existsSync(`libs/${lib}`) ? `libs/${lib}` : `apps/${lib}`);
const save = (file, text) => {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path)) writeFileSync(path, text);
};
const saveJson = (file, value) => save(file, JSON.stringify(value, null, 2) + '\n');
const runtime = dependencies.filter((d) => !d.startsWith('+'));
const testOnly = dependencies.filter((d) => d.startsWith('+')).map((d) => d.slice(1));
const entry = (file) => ({
  types: `./dist/${file}.d.ts`,
  '@chengjie/source': `./src/${file}.ts`,
  default: `./dist/${file}.js`,
});
saveJson('package.json', {
  name: `@chengjie/${name}`,
  version: '0.1.0',
  private: true,
  type: 'module',
  exports: {
    '.': entry('index'),
    ...Object.fromEntries(entries.map((each) => [`./${each}`, entry(each)])),
    './package.json': './package.json',
  },
  nx: { tags: [`layer:${layer}`], targets: { build: {}, test: {} } },
});
save('README.md', `# @chengjie/${name}\n\n| term | meaning |\n| ---- | ------- |\n`);

/** What an entry holds, and the modules that it names. */
const sources = {
  schema: {
    'src/schema.ts': `import type { SchemaManifest } from '@chengjie/platform/schema';
import { ${camel}Migrations } from './lib/${name}.migrations.js';

/** What of this lib the database needs. */
export const ${camel}Schema: SchemaManifest = { lib: '${name}', migrations: ${camel}Migrations, tables: {} };
`,
    [`src/lib/${name}.migrations.ts`]: `import type { SchemaManifest } from '@chengjie/platform/schema';

/** Steps of this lib's tables, each by \`migration\` with a name after all others'. */
export const ${camel}Migrations: SchemaManifest['migrations'] = [];
`,
  },
  api: {
    'src/api.ts': `import type { ApiManifest } from '@chengjie/platform';
import { ${pascal}ApiModule } from './lib/${name}.module.js';

/** What of this lib the API shows. */
export const ${camel}Api: ApiManifest = { lib: '${name}', module: ${pascal}ApiModule };
`,
  },
  worker: {
    'src/worker.ts': `import type { WorkerManifest } from '@chengjie/platform';
import { ${pascal}WorkerModule } from './lib/${name}-worker.module.js';

/** What of this lib the worker runs. */
export const ${camel}Worker: WorkerManifest = { lib: '${name}', module: ${pascal}WorkerModule };
`,
    [`src/lib/${name}-worker.module.ts`]: `import { Module } from '@nestjs/common';
import { ${pascal}Module } from './${name}.module.js';

/** What the worker does. */
@Module({ imports: [${pascal}Module] })
export class ${pascal}WorkerModule {}
`,
  },
};
for (const each of entries) for (const [file, text] of Object.entries(sources[each])) save(file, text);
const hasModule = entries.includes('api') || entries.includes('worker');
if (hasModule)
  save(
    `src/lib/${name}.module.ts`,
    `import { Module } from '@nestjs/common';

/** What acts and reads here. */
@Module({})
export class ${pascal}Module {}
${entries.includes('api') ? `\n/** The same, through GraphQL. */\n@Module({ imports: [${pascal}Module] })\nexport class ${pascal}ApiModule {}\n` : ''}`,
  );
save('src/index.ts', hasModule ? `export { ${pascal}Module } from './lib/${name}.module.js';\n` : 'export {};\n');
const reference = (lib) => ({ path: `../../${folderOf(lib)}/tsconfig.lib.json` });
saveJson('tsconfig.json', {
  files: [],
  include: [],
  references: [{ path: './tsconfig.lib.json' }, { path: './tsconfig.spec.json' }],
});
saveJson('tsconfig.lib.json', {
  extends: '../../tsconfig.base.json',
  compilerOptions: { rootDir: 'src', outDir: 'dist', tsBuildInfoFile: 'dist/.tsbuildinfo' },
  include: ['src/**/*.ts', 'src/**/*.json'],
  exclude: ['src/**/*.spec.ts'],
  references: runtime.map(reference),
});
saveJson('tsconfig.spec.json', {
  extends: '../../tsconfig.base.json',
  compilerOptions: {
    rootDir: '.',
    outDir: 'dist-spec',
    emitDeclarationOnly: true,
    tsBuildInfoFile: 'dist-spec/.tsbuildinfo',
  },
  include: ['src/**/*.spec.ts'],
  references: [{ path: './tsconfig.lib.json' }, ...[...runtime, ...testOnly].map(reference)],
});
const projects = ['libs', 'apps'].flatMap((root) =>
  readdirSync(root)
    .filter((p) => existsSync(join(root, p, 'tsconfig.json')))
    .map((p) => ({ path: `./${root}/${p}` })),
);
writeFileSync('tsconfig.json', JSON.stringify({ files: [], references: projects }, null, 2) + '\n');
execFileSync('node_modules/.bin/prettier', ['--write', '--log-level', 'warn', folder, 'tsconfig.json']);
