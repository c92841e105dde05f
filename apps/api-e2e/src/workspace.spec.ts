import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const TYPES = ['app', 'e2e', 'domain', 'platform', 'pure', 'testing'];

const projects = ['apps', 'libs'].flatMap((root) =>
  readdirSync(join(ROOT, root))
    .map((name) => `${root}/${name}`)
    .filter((folder) => existsSync(join(ROOT, folder, 'package.json'))),
);

const read = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

describe('the workspace', () => {
  it.each(projects)('%s carries one type and its scope, which the module boundaries go by', (folder) => {
    const { name, nx } = read(`${folder}/package.json`) as { name: string; nx?: { tags?: string[] } };
    const tags = nx?.tags ?? [];
    expect(tags.filter((tag) => TYPES.includes(tag.replace(/^type:/, '')))).toHaveLength(1);
    expect(tags).toContain(`scope:${name.replace('@chengjie/', '')}`);
  });

  it('type-checks every project', () => {
    const { references } = read('tsconfig.json') as { references: { path: string }[] };
    expect(references.map(({ path }) => path.replace('./', '')).sort()).toEqual([...projects].sort());
  });
});
