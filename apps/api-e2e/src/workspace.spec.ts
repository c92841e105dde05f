import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Layers that a browser can load. */
const BROWSER_FIT = ['layer:browser', 'layer:pure'];

/** What starts a PostgreSQL, so that a test's outcome does not follow from files alone. */
const DATABASES = ['@chengjie/testkit', '@chengjie/local-postgres'];

const projects = ['apps', 'libs'].flatMap((root) =>
  readdirSync(join(ROOT, root))
    .map((name) => `${root}/${name}`)
    .filter((folder) => existsSync(join(ROOT, folder, 'package.json'))),
);

interface Manifest {
  readonly name: string;
  readonly nx?: { readonly tags?: string[]; readonly targets?: Readonly<Record<string, { readonly cache?: boolean }>> };
}

const manifestOf = (folder: string) => read(`${folder}/package.json`) as Manifest;

/** Whether any of its sources, specs included, matches. */
function hasSource(folder: string, matches: (file: string) => boolean): boolean {
  return readdirSync(join(ROOT, folder, 'src'), { recursive: true, encoding: 'utf8' }).some(matches);
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

interface LayerRule {
  readonly sourceTag: string;
  readonly onlyDependOnLibsWithTags: readonly string[];
}

interface ProjectGraph {
  readonly nodes: Readonly<Record<string, { readonly data: { readonly tags: string[] } }>>;
  readonly dependencies: Readonly<Record<string, { readonly target: string }[]>>;
}

/** Runs Nx, or what runs it, as one does by hand, though Nx may have started these specs. */
function byHand(program: string, ...asked: string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NX_')));
  return execFileSync(program, asked, { cwd: ROOT, encoding: 'utf8', env });
}

/** The projects and who depends on whom, specs included. */
function projectGraph(): ProjectGraph {
  const folder = mkdtempSync(join(tmpdir(), 'chengjie-graph-'));
  try {
    const file = join(folder, 'graph.json');
    byHand(join(ROOT, 'node_modules/.bin/nx'), 'graph', `--file=${file}`);
    return (JSON.parse(readFileSync(file, 'utf8')) as { graph: ProjectGraph }).graph;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The projects that `npm run affected` checks after a change of these files. */
const affectedBy = (...files: string[]) =>
  byHand(process.execPath, 'tools/affected.mjs', ...files)
    .trim()
    .split('\n');

/** On which layers each may stand, as lint has it for what is no spec. */
function layersOfLint(): ReadonlyMap<string, readonly string[]> {
  const asked = ['--print-config', 'apps/api/src/main.ts'];
  const config = execFileSync(join(ROOT, 'node_modules/.bin/eslint'), asked, { cwd: ROOT, encoding: 'utf8' });
  const { rules } = JSON.parse(config) as { rules: Record<string, [number, { depConstraints: LayerRule[] }]> };
  const [, { depConstraints } = { depConstraints: [] }] = rules['@nx/enforce-module-boundaries'] ?? [];
  return new Map(
    depConstraints.map(({ sourceTag, onlyDependOnLibsWithTags }) => [sourceTag, onlyDependOnLibsWithTags]),
  );
}

describe('the workspace', () => {
  const layers = layersOfLint();

  it.each(projects)('%s stands in one layer, whose rule lint holds', (folder) => {
    const tags = manifestOf(folder).nx?.tags ?? [];
    expect(tags).toHaveLength(1);
    expect([...layers.keys()]).toEqual(expect.arrayContaining(tags));
  });

  it('has layers of which no two may depend on each other', () => {
    const both = [...layers].flatMap(([layer, below]) =>
      below.filter((other) => other !== layer && layers.get(other)?.includes(layer)).map((other) => [layer, other]),
    );
    expect(layers.size).toBeGreaterThan(8);
    expect(both).toEqual([]);
  });

  it('keeps what shows and tests away from what is served', () => {
    for (const layer of ['layer:serving', 'layer:browser'])
      expect(layers.get(layer)).not.toEqual(expect.arrayContaining([expect.stringMatching(/:(tools|data|testing)$/)]));
  });

  it.each(projects)('%s is built, and tested where it has specs', (folder) => {
    const targets = Object.keys(manifestOf(folder).nx?.targets ?? {});
    const needed = ['build'];
    if (hasSource(folder, (file) => /\.spec\.tsx?$/.test(file))) needed.push('test');
    expect(targets).toEqual(expect.arrayContaining(needed));
  });

  it.each(projects.filter((folder) => manifestOf(folder).nx?.targets?.['test']?.cache))(
    'the specs of %s, whose outcome is kept, use no database',
    (folder) => {
      const uses = (file: string) =>
        /\.tsx?$/.test(file) &&
        DATABASES.some((name) => readFileSync(join(ROOT, folder, 'src', file), 'utf8').includes(`'${name}'`));
      expect(hasSource(folder, uses)).toBe(false);
    },
  );

  it.each([...projects])('%s is published by nobody while it has no licence', (folder) => {
    expect(manifestOf(folder)).toMatchObject({ private: true });
  });

  it.each([
    ['README.md', ['api-e2e']],
    ['docs/schema-changes.md', ['api', 'api-e2e']],
    ['.squawk.toml', ['api', 'api-e2e', 'portal-e2e', 'lab']],
    ['docker/compose.yaml', ['api-e2e']],
    ['apps/portal/src/main.tsx', ['portal', 'portal-e2e']],
    ['apps/worker/src/main.ts', ['worker', 'api-e2e', 'portal-e2e', 'lab']],
    ['libs/evaluation/src/index.ts', ['evaluation', 'procurement', 'verification', 'portal', 'api-e2e']],
  ])('a change of %s is tested by those that read or run it', (file, expected) => {
    expect(affectedBy(file)).toEqual(expect.arrayContaining(expected.map((name) => `@chengjie/${name}`)));
  });

  it('has a page of the portal tested without the specs of the API', () => {
    expect(affectedBy('apps/portal/src/main.tsx')).not.toContain('@chengjie/api-e2e');
  });

  it("has a change of a project's documents tested by that project alone", () => {
    expect(affectedBy('libs/kernel/README.md', 'apps/lab/README.md')).toEqual(['@chengjie/kernel', '@chengjie/lab']);
  });

  it('has the portal depend on nothing but what a browser loads, so that no change of a server touches it', () => {
    const { nodes, dependencies } = projectGraph();
    const below = new Set(['@chengjie/portal']);
    for (const name of below) for (const { target } of dependencies[name] ?? []) if (nodes[target]) below.add(target);
    below.delete('@chengjie/portal');
    expect(below).toContain('@chengjie/demonstration-accounts');
    expect([...below].filter((name) => !nodes[name]?.data.tags.some((tag) => BROWSER_FIT.includes(tag)))).toEqual([]);
  });

  it('is drawn in ARCHITECTURE as it is', () => {
    execFileSync(process.execPath, ['tools/graph.mjs', '--check'], { cwd: ROOT, stdio: 'pipe' });
  });

  it('type-checks every project', () => {
    const { references } = read('tsconfig.json') as { references: { path: string }[] };
    expect(references.map(({ path }) => path.replace('./', '')).sort()).toEqual([...projects].sort());
  });
});
