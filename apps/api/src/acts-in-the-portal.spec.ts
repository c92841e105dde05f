import 'reflect-metadata';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Permissions, type Permission, ROLES } from '@chengjie/platform';
import { apis } from '@chengjie/product/api';
import { Kind, parse } from 'graphql';
import { buildSchema, declaredAccess } from './schema.js';

/** The acts that documents of the portal name. */
function offered(): ReadonlySet<string> {
  const root = new URL('../../portal/src/', import.meta.url).pathname;
  const documents = globSync('**/*.graphql', { cwd: root }).map((file) => parse(readFileSync(root + file, 'utf8')));
  const acts = documents
    .flatMap(({ definitions }) => definitions)
    .flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'mutation'
        ? definition.selectionSet.selections
        : [],
    );
  return new Set(acts.flatMap((act) => (act.kind === Kind.FIELD ? [act.name.value] : [])));
}

/** The portal keeps sheets as it keeps all that is typed (docs/adr/0033); programs save them by the act. */
const OF_PROGRAMS = ['saveScoreSheet'];

describe('the portal', () => {
  it('has a place for every act that a role may do, of every role', async () => {
    await buildSchema();
    const permissions = new Permissions(apis.map((api) => api.permissions ?? {}));
    const acts = [...declaredAccess()].flatMap(([root, access]) => {
      const [type, act = ''] = root.split('.');
      return type === 'Mutation' && access?.includes(':') ? [{ act, access: access as Permission }] : [];
    });
    const known = new Set([...offered(), ...OF_PROGRAMS]);
    const missing = ROLES.map((role) => [
      role,
      acts
        .filter(({ act, access }) => permissions.rolesWith(access).has(role) && !known.has(act))
        .map(({ act }) => act),
    ]);
    expect(acts.length).toBeGreaterThan(30);
    expect(missing).toEqual(ROLES.map((role) => [role, []]));
  });
});
