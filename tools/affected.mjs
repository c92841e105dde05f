// Which projects to check for what changed since main: Nx's answer, but that the documents of a project concern it alone. No input
// of another project holds them (nx.json, `sources`), while Nx takes each change for one of all that depends on it. By itself,
// `node tools/affected.mjs FILE…` says it of these files.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const DOCUMENT = /^((?:apps|libs)\/[^/]+)\/.*\.md$/;

/** Paths that differ from where this branch left main, uncommitted and new ones too. */
export function changedFiles() {
  const base = git('merge-base', 'main', 'HEAD').trim();
  const listed = git('diff', '--name-only', '-z', base) + git('ls-files', '--others', '--exclude-standard', '-z');
  return listed.split('\0').filter(Boolean);
}

/** Names of the projects that a change of these paths concerns, in order. */
export function affectedProjects(files) {
  const alone = files.map((file) => ownerOf(DOCUMENT.exec(file)?.[1]));
  const others = files.filter((_, index) => alone[index] === undefined);
  return [...new Set([...alone.filter(Boolean), ...dependent(others)])].sort();
}

function ownerOf(folder) {
  const manifest = folder && join(root, folder, 'package.json');
  return manifest && existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).name : undefined;
}

function dependent(files) {
  if (files.length === 0) return [];
  const nx = join(root, 'node_modules', '.bin', 'nx');
  const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` };
  const shown = ['show', 'projects', '--affected', '--json', `--files=${files.join(',')}`];
  return JSON.parse(execFileSync(nx, shown, { cwd: root, encoding: 'utf8', env }));
}

function git(...args) {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' });
}

if (process.argv[1] === import.meta.filename) console.log(affectedProjects(process.argv.slice(2)).join('\n'));
