import { describe, expect, it } from '@jest/globals';
import { limitRules } from '@chengjie/platform';
import {
  buildSchema,
  Kind,
  parse,
  visit,
  validate,
  type DefinitionNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PORTAL = join(ROOT, 'apps', 'portal', 'src');

const schema = buildSchema(readFileSync(join(ROOT, 'schema.graphql'), 'utf8'));
const definitions: readonly DefinitionNode[] = readdirSync(PORTAL, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .flatMap((file) => parse(readFileSync(join(PORTAL, file), 'utf8')).definitions);
const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode[];
const fragments = new Map(
  (definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION) as FragmentDefinitionNode[]).map((fragment) => [
    fragment.name.value,
    fragment,
  ]),
);

/** The fragments that a definition spreads, and those that these spread. */
function spread(definition: DefinitionNode, known = new Set<FragmentDefinitionNode>()): Set<FragmentDefinitionNode> {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (!fragment || known.has(fragment)) return;
      known.add(fragment);
      spread(fragment, known);
    },
  });
  return known;
}

describe('what the portal asks', () => {
  it.each(operations.map((operation) => [operation.name?.value, operation] as const))(
    '%s keeps within the limits of a document',
    (_name, operation) => {
      const document = { kind: Kind.DOCUMENT, definitions: [operation, ...spread(operation)] } as const;
      expect(validate(schema, document, limitRules).map(({ message }) => message)).toEqual([]);
    },
  );
});
