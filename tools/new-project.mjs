// Scaffolds the configuration files of a workspace project, so that all projects look the same.
// Usage: node tools/new-project.mjs libs/NAME TYPE SCOPE [dependency names …]   (TYPE: app e2e domain platform pure testing)
// Test-only dependencies carry a leading "+", e.g. +testkit.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync, existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const [folder, type, scope, ...dependencies] = process.argv.slice(2);
if (!folder || !type || !scope) throw new Error('usage: node tools/new-project.mjs FOLDER TYPE SCOPE [DEPENDENCY …]');
const name = basename(folder);
const folderOf = (lib) => (existsSync(`libs/${lib}`) ? `libs/${lib}` : `apps/${lib}`);
const save = (file, value) => {
  const path = join(folder, file);
  if (!existsSync(path)) writeFileSync(path, JSON.stringify(value, null, 2) + '\n');
};
mkdirSync(join(folder, 'src'), { recursive: true });
const runtime = dependencies.filter((d) => !d.startsWith('+'));
const testOnly = dependencies.filter((d) => d.startsWith('+')).map((d) => d.slice(1));
save('package.json', {
  name: `@chengjie/${name}`,
  version: '0.1.0',
  private: true,
  type: 'module',
  exports: {
    '.': { types: './dist/index.d.ts', '@chengjie/source': './src/index.ts', default: './dist/index.js' },
    './package.json': './package.json',
  },
  nx: { tags: [`type:${type}`, `scope:${scope}`], targets: { build: {}, typecheck: {}, lint: {}, test: {} } },
});
const reference = (lib) => ({ path: `../../${folderOf(lib)}/tsconfig.lib.json` });
save('tsconfig.json', {
  files: [],
  include: [],
  references: [{ path: './tsconfig.lib.json' }, { path: './tsconfig.spec.json' }],
});
save('tsconfig.lib.json', {
  extends: '../../tsconfig.base.json',
  compilerOptions: { rootDir: 'src', outDir: 'dist', tsBuildInfoFile: 'dist/.tsbuildinfo' },
  include: ['src/**/*.ts', 'src/**/*.json'],
  exclude: ['src/**/*.spec.ts'],
  references: runtime.map(reference),
});
save('tsconfig.spec.json', {
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
