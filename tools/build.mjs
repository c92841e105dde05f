// Builds what has changed of the servers and the portal: `npm run build`; with names, these projects besides. Nx does it,
// but takes two seconds to find out that there is nothing to do: `npm start` asks names, sizes and times of the files
// first, which takes 50 ms.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runNx } from './nx.mjs';

/** What is made at last, where it is no main.js. */
const OUTPUTS = { portal: 'index.html', api: 'served/main.js', worker: 'served/main.js' };

const root = join(import.meta.dirname, '..');
const names = ['api', 'worker', 'cli', 'portal', ...process.argv.slice(2)];
const stampFile = join(root, '.nx', `built ${names.join(' ')}`);
const stamp = fingerprint();

if (!isFresh()) {
  rmSync(stampFile, { force: true });
  const projects = names.map((name) => `@chengjie/${name}`).join(',');
  process.exitCode = await runNx(['run-many', '--targets=build', `--projects=${projects}`]);
  if (process.exitCode === 0) {
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, stamp);
  }
}

function isFresh() {
  const outputs = names.map((name) => `apps/${name}/dist/${OUTPUTS[name] ?? 'main.js'}`);
  if (!outputs.every((file) => existsSync(join(root, file)))) return false;
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
}

/** Changes with the name, size or time of any file that a build may read: of all projects, as what they leave is not. */
function fingerprint() {
  const hash = createHash('sha256');
  const folders = ['apps', 'libs'].flatMap((kind) => readdirSync(join(root, kind)).map((name) => `${kind}/${name}`));
  const files = [
    'package-lock.json',
    'nx.json',
    'tsconfig.base.json',
    'schema.graphql',
    'tools/served.config.mjs',
    ...folders.flatMap(sourcesOf),
  ];
  for (const file of files) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** A project's own files, and those of its sources and its public folder at any depth; neither specs nor what is generated. */
function sourcesOf(project) {
  const own = readdirSync(join(root, project), { withFileTypes: true });
  const folders = ['src', 'public'].map((name) => join(root, project, name)).filter((folder) => existsSync(folder));
  const below = folders.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }));
  return [...own, ...below]
    .filter((entry) => entry.isFile() && !/\.(spec\.tsx?|generated\.ts|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
