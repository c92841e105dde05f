// Draws the projects into ARCHITECTURE.md, as Nx reads them from their imports: `npm run graph`; with --check it only says
// whether the picture is right. Arrows that follow from others are left out, as are those of specs to what tests use.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const page = join(root, 'ARCHITECTURE.md');
const [START, END] = ['<!-- projects: npm run graph -->', '<!-- end of projects -->'];

/** Whose arrows to these layers are shown; from elsewhere only specs lead there. */
const USERS = {
  tools: ['tools', 'operating', 'measuring', 'testing'],
  data: ['data', 'operating', 'measuring'],
  testing: ['testing', 'measuring'],
};

const { nodes, dependencies } = readGraph();
const names = Object.keys(nodes)
  .filter((name) => nodes[name].data.root !== '.')
  .sort();
const below = new Map(
  names.map((name) => [name, new Set(dependencies[name].map(({ target }) => target).filter(shown(name)))]),
);

const text = readFileSync(page, 'utf8');
const [before, after] = [text.indexOf(START), text.indexOf(END)];
if (before < 0 || after < 0) throw new Error(`ARCHITECTURE.md has no "${START}" … "${END}"`);
const drawn = `${text.slice(0, before)}${START}\n\n${diagram()}\n\n${text.slice(after)}`;
if (!process.argv.includes('--check')) writeFileSync(page, drawn);
else if (drawn !== text) {
  console.error('The projects in ARCHITECTURE.md are others by now: run "npm run graph".');
  process.exitCode = 1;
}

function readGraph() {
  const folder = mkdtempSync(join(tmpdir(), 'chengjie-graph-'));
  try {
    const file = join(folder, 'graph.json');
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NX_')));
    execFileSync(join(root, 'node_modules', '.bin', 'nx'), ['graph', `--file=${file}`], {
      cwd: root,
      env,
      stdio: 'ignore',
    });
    return JSON.parse(readFileSync(file, 'utf8')).graph;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function shown(source) {
  return (target) => {
    if (!nodes[target] || nodes[target].data.root === '.') return false;
    return USERS[layerOf(target)]?.includes(layerOf(source)) ?? true;
  };
}

function diagram() {
  const layers = Map.groupBy(names, layerOf);
  const groups = [...layers].map(([layer, members]) => {
    const lines = members.map((name) => `    ${idOf(name)}["${nodes[name].data.root}"]`);
    return [`  subgraph ${layer}`, ...lines, '  end'].join('\n');
  });
  const arrows = names.flatMap((name) =>
    [...below.get(name)]
      .filter(isDirect(name))
      .sort()
      .map((to) => `  ${idOf(name)} --> ${idOf(to)}`),
  );
  return ['```mermaid', 'flowchart TD', ...groups.sort(), ...arrows, '```'].join('\n');
}

/** Whether no other project below leads there as well. */
function isDirect(source) {
  return (target) => ![...below.get(source)].some((between) => between !== target && reaches(between, target));
}

function reaches(from, target) {
  return [...below.get(from)].some((next) => next === target || reaches(next, target));
}

function layerOf(name) {
  return nodes[name].data.tags.find((tag) => tag.startsWith('layer:')).slice('layer:'.length);
}

function idOf(name) {
  return name.replace('@chengjie/', '').replaceAll('-', '_');
}
