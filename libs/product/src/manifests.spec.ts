import 'reflect-metadata';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { apis } from './api.js';
import { schemas } from './schema.js';
import { workers } from './worker.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Libs by what their package.json says that they export; the product itself is made of them. */
function libsWith(entry: string): string[] {
  return globSync('libs/*/package.json', { cwd: root })
    .filter((file) => entry in (JSON.parse(readFileSync(join(root, file), 'utf8')) as { exports: object }).exports)
    .map((file) => basename(dirname(file)))
    .filter((lib) => lib !== 'product')
    .sort();
}

const namesOf = (manifests: readonly { readonly lib: string }[]) => manifests.map(({ lib }) => lib).sort();

describe('the product', () => {
  it('is made of every lib that has a manifest for it', () => {
    expect(libsWith('./schema').length).toBeGreaterThan(8);
    expect(namesOf(schemas)).toEqual(libsWith('./schema'));
    expect(namesOf(workers)).toEqual(libsWith('./worker'));
    expect(namesOf(apis)).toEqual(libsWith('./api'));
  });

  it('has steps of different names, and queues of different kinds', () => {
    const steps = schemas.flatMap(({ migrations }) => migrations.map(({ name }) => name));
    expect(new Set(steps).size).toBe(steps.length);
    const queues = schemas.flatMap(({ jobs = [] }) => jobs.map(({ queue }) => queue));
    expect(new Set(queues).size).toBe(queues.length);
  });
});
