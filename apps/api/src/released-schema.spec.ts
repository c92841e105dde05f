import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CriticalityLevel, diff, type Change } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema } from 'graphql';

const text = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const released = text('docs/schema/released.graphql');

/** What the changelog says of the release to come: what it said of earlier ones excuses no later break. */
const [, next = ''] = text('docs/schema-changes.md').split(/^## .*$/m);

/** What would break a program that was written for the schema of the last release. */
async function breakingChanges(before: GraphQLSchema, now: GraphQLSchema): Promise<Change[]> {
  const changes = await diff(before, now);
  return changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
}

/** Those whose path the changelog does not name. */
function unlisted(changes: readonly Change[], changelog: string): string[] {
  return changes
    .filter(({ path = '' }) => !changelog.includes(`\`${path}\``))
    .map(({ message, path }) => `${path}: ${message}`);
}

describe('the schema since its last release', () => {
  it('breaks nothing that docs/schema-changes.md does not list by its path', async () => {
    const changes = await breakingChanges(buildSchema(released), buildSchema(text('schema.graphql')));
    expect(unlisted(changes, next)).toEqual([]);
  });

  it('would be caught breaking: a field gone, a value gone, an argument that is asked for', async () => {
    const before = buildSchema('type Query { gone: Int asked: Int kind: Kind } enum Kind { ONE OTHER }');
    const now = buildSchema('type Query { asked(wanted: Int!): Int kind: Kind more: Int } enum Kind { ONE }');
    const changes = await breakingChanges(before, now);
    expect(changes.map(({ path }) => path).sort()).toEqual(['Kind.OTHER', 'Query.asked.wanted', 'Query.gone']);
    expect(unlisted(changes, '- `Query.gone`, use `Query.more`; `Kind.OTHER`')).toEqual([
      expect.stringMatching(/^Query\.asked\.wanted: /),
    ]);
    expect(await breakingChanges(before, before)).toEqual([]);
  });
});
