// `node tools/jest/together.mjs libs/kernel`: the specs of a project, many in one run of modules. Jest loads three thousand
// modules anew for each file, which takes longer than most specs; so files are imported by a few, each with the describes of all.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../nx.mjs';

/** Enough to share what is loaded; few enough that what they leave in memory stays small. */
const SPECS_IN_ONE = 16;

const root = join(import.meta.dirname, '..', '..');
const [project, ...jestArguments] = process.argv.slice(2);
const folder = join(root, 'tmp', 'together', project);
const specs = globSync(`${project}/src/**/*.spec.{ts,tsx}`, { cwd: root, exclude: ['**/*.walk.spec.ts'] }).sort();
// A hook outside of every describe would be run for the specs of all, and types of a schema would be in the schema of all;
// what else would reach the others says so, and why: `// Alone: …`.
const ALONE = /^\/\/ Alone: |^(before|after)(All|Each)\(|@(ObjectType|InputType|Resolver)\(|\.suite\.js'/m;
const [alone, shared] = [true, false].map((by) =>
  specs.filter((file) => ALONE.test(readFileSync(join(root, file), 'utf8')) === by),
);

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'src'), { recursive: true });
const groups = alone.map((file) => [file]);
for (let from = 0; from < shared.length; from += SPECS_IN_ONE) groups.push(shared.slice(from, from + SPECS_IN_ONE));
for (const [index, files] of groups.entries()) {
  const imports = files.map((file) => `import ${JSON.stringify(join(root, file))};\n`);
  writeFileSync(join(folder, 'src', `${String(index + 1).padStart(2, '0')}.spec.ts`), imports.join(''));
}
process.exitCode = await run('jest', ['--maxWorkers=1', '--passWithNoTests', `--roots=${folder}`, ...jestArguments]);
