import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');

const folder = (path: string, ending: string): string[] =>
  readdirSync(join(ROOT, path))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(path, name));

const libs = folder('libs', '').filter((path) => existsSync(join(ROOT, path, 'package.json')));
const documents = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docker/README.md'],
  ...folder('docs', '.md'),
  ...folder('docs/adr', '.md'),
  ...libs.map((path) => `${path}/README.md`),
];
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('the documents', () => {
  it.each(documents)('%s exists, and its links lead somewhere', (path) => {
    const targets = [...read(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target]) => target as string);
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(path), target)))).toEqual([]);
  });

  it('list every decision', () => {
    const listed = [...read('docs/adr/README.md').matchAll(/^\| \[(\d+)\]\((\S+)\)/gm)];
    const decisions = folder('docs/adr', '.md')
      .map((path) => basename(path))
      .filter((name) => name !== 'README.md');
    expect(listed.map(([, , name]) => name).sort()).toEqual(decisions.sort());
    for (const [, number, name] of listed) expect(name).toMatch(new RegExp(`^${number?.padStart(4, '0')}-`));
  });

  it('name every variable that the programs read', () => {
    const sources = sourcesBelow('apps', 'libs').filter((path) => !/\.spec\.ts$|\/bench\/|libs\/testkit/.test(path));
    const named = new Set(
      sources.flatMap((path) =>
        [...read(path).matchAll(/'(CHENGJIE_[A-Z_]+)'|^\s*(CHENGJIE_[A-Z_]+):/gm)].map(
          ([, quoted, key]) => quoted ?? key,
        ),
      ),
    );
    const told = `${read('README.md')}${read('docker/README.md')}${read('docs/performance.md')}`;
    expect(named.size).toBeGreaterThan(5);
    expect([...named].filter((variable) => !told.includes(variable ?? ''))).toEqual([]);
  });
});

function sourcesBelow(...folders: readonly string[]): string[] {
  return folders.flatMap((path) =>
    readdirSync(join(ROOT, path))
      .filter((name) => !['dist', 'dist-spec', 'node_modules'].includes(name))
      .map((name) => join(path, name))
      .flatMap((child) =>
        statSync(join(ROOT, child)).isDirectory() ? sourcesBelow(child) : child.endsWith('.ts') ? [child] : [],
      ),
  );
}
