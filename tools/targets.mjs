// What is built, from what, and whether it is fresh: for `npm run build` and `npm test`. Finding out takes 50 ms; asking
// the programs themselves would take seconds.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const portal = 'apps/portal';

const projects = ['libs', 'apps'].flatMap((kind) => readdirSync(join(root, kind)).map((name) => `${kind}/${name}`));
const portalDocuments = filesBelow(`${portal}/src`).filter((file) => file.endsWith('.graphql'));

/** By name: what a target is made from, what it leaves, and what makes it; `after` names the target it takes in. */
const TARGETS = {
  servers: {
    sources: [
      'tsconfig.base.json',
      'tsconfig.build.json',
      ...projects
        .filter((project) => project !== portal && project !== 'libs/portal-ui')
        .flatMap((project) => [`${project}/tsconfig.lib.json`, `${project}/src`]),
    ],
    outputs: ['api', 'worker', 'cli'].map((app) => `apps/${app}/dist/main.js`),
    command: ['tsc', ['--build', 'tsconfig.build.json']],
  },
  'code generation': {
    sources: ['schema.graphql', `${portal}/codegen.ts`, ...portalDocuments],
    outputs: [
      `${portal}/src/api/schema.generated.ts`,
      ...portalDocuments.map((file) => file.replace(/graphql$/, 'generated.ts')),
    ],
    command: ['graphql-codegen', ['--config', `${portal}/codegen.ts`, '--errors-only'], 'errors only'],
  },
  portal: {
    after: 'code generation',
    sources: [
      'schema.graphql',
      ...['index.html', 'vite.config.ts', 'tsconfig.json', 'public', 'src'].map((name) => `${portal}/${name}`),
      ...libsOfPortal().map((lib) => `${lib}/src`),
    ],
    outputs: [`${portal}/dist/index.html`],
    command: ['vite', ['build', portal, '--logLevel', 'warn']],
  },
};

/**
 * Builds a target, unless nothing it is made from has changed since it was built last.
 *
 * @param run starts a program of node_modules/.bin with arguments, with its output shown or with `errors only`; resolves
 *   to whether it succeeded
 * @returns whether the target is there
 */
export async function bringUpToDate(name, run) {
  const { after, sources, outputs, command } = TARGETS[name];
  if (after && !(await bringUpToDate(after, run))) return false;
  const stampFile = join(root, '.nx', `built ${name}`);
  const stamp = fingerprint(['package-lock.json', ...sources]);
  const isFresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
  if (isFresh && outputs.every((file) => existsSync(join(root, file)))) return true;
  rmSync(stampFile, { force: true });
  if (!(await run(...command))) return false;
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  return true;
}

/** Folders of the libs that the units of the portal refer to. */
function libsOfPortal() {
  const referencesOf = (folder) =>
    JSON.parse(readFileSync(join(root, folder, 'tsconfig.json'), 'utf8')).references.map(({ path }) =>
      join(folder, path),
    );
  const libs = referencesOf(portal)
    .flatMap(referencesOf)
    .filter((path) => path.startsWith('libs/'));
  return [...new Set(libs.map((path) => dirname(path)))];
}

/** Changes with the name, size or time of any of the files, or of those in the folders. */
function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesBelow)) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** A folder's files at any depth, or the file itself, if it exists; neither specs nor what is generated. */
function filesBelow(path) {
  if (!existsSync(join(root, path))) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(spec\.tsx?|generated\.ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
