import 'reflect-metadata';
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { costFault, queryCost } from '@chengjie/platform';
import { Kind, parse, visit, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import { buildSchema } from './schema.js';

const ROOT = new URL('../../portal/src/', import.meta.url).pathname;
const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

/** All documents of the portal in one, as its client sends them: with the type of each object. */
function sent() {
  const text = globSync('**/*.graphql', { cwd: ROOT }).map((file) => readFileSync(ROOT + file, 'utf8'));
  return visit(parse(text.join('\n')), {
    SelectionSet: (node, _, parent) =>
      parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
        ? undefined
        : { ...node, selections: [...node.selections, TYPENAME] },
  });
}

it('asks nothing that costs more than the API answers', async () => {
  const schema = await buildSchema();
  const { definitions } = sent();
  const fragments = definitions.filter(
    (each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION,
  );
  const operations = definitions.filter(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  const dear = operations.flatMap((operation) => {
    const document = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] } as const;
    // A page asks for the drafts of its own forms.
    const cost = queryCost(schema, document, operation)({ forms: ['one'] });
    return costFault(cost, operation.operation) ? [`${operation.name?.value} ${Math.round(cost)}`] : [];
  });
  expect(operations.length).toBeGreaterThan(100);
  expect(dear).toEqual([]);
});
