import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse, type GraphQLObjectType, type OperationDefinitionNode } from 'graphql';
import { arrangement } from './arrangement.js';
import { LeftToResolvers, type Selected } from './selected.js';
import { Selections } from './selections.js';

const schema = buildSchema(`
  type Money { amount: String!, currency: String! }
  type Project { id: ID!, title: String!, budget: Money!, lots: [Lot!]!, award: Money }
  type Lot { number: Int!, budget: Money! }
  type Query { project(id: ID): Project, projects: [Project!]! }
`);
const queryType = schema.getQueryType() as GraphQLObjectType;

function asked(text: string) {
  const document = parse(text);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('no operation');
  return { document, operation };
}

/** Names of what is selected, all the way down. */
function tree(selections: Selections, type: GraphQLObjectType, nodes: readonly Selected['nodes'][number][]): unknown {
  return selections.fieldsOf(type, nodes).map(({ key, name, nodes: below }) => {
    const named = schema.getType(String(type.getFields()[name]?.type).replaceAll(/[[\]!]/g, '')) as GraphQLObjectType;
    return below.some(({ selectionSet }) => selectionSet) ? { [key]: tree(selections, named, below) } : key;
  });
}

const treeOf = (text: string, form: 'AS_SAID' | 'IN_COMMON') => {
  const { document, operation } = asked(text);
  return tree(new Selections(document, form), queryType, [operation as never]);
};

const ONE = '{ project { title id budget { currency amount } lots { number } } }';
const SAME = `query Other { it: project { ...A lots { n: number } } }
  fragment A on Project { ... on Project { id } money: budget { amount currency } title title }`;

describe('what documents select', () => {
  it('stands as they say it, each field once', () => {
    expect(treeOf(SAME, 'AS_SAID')).toEqual([
      { it: ['id', { money: ['amount', 'currency'] }, 'title', { lots: ['n'] }] },
    ]);
  });

  it('is the same for all that select the same', () => {
    expect(treeOf(SAME, 'IN_COMMON')).toEqual(treeOf(ONE, 'IN_COMMON'));
    expect(treeOf(ONE, 'IN_COMMON')).toEqual([
      { project: [{ budget: ['amount', 'currency'] }, 'id', { lots: ['number'] }, 'title'] },
    ]);
  });

  it.each([
    ['a field under two names', '{ a: project { id } b: project { id } }', 'IN_COMMON'],
    ['a directive', '{ project { id @include(if: true) } }', 'AS_SAID'],
    ['a directive of a fragment', '{ project { ... @skip(if: false) { id } } }', 'AS_SAID'],
    [
      'more than PostgreSQL takes',
      `{ project { ${Array.from({ length: 51 }, (_, n) => `a${n}: id`).join(' ')} } }`,
      'AS_SAID',
    ],
  ] as const)('is left to resolvers with %s', (_, text, form) => {
    expect(() => treeOf(text, form)).toThrow(LeftToResolvers);
  });

  it('is put back as it was said, lists and nulls too', () => {
    const text = `{ all: projects { lots { money: budget { amount } number } award { amount } name: title id } }`;
    const { document, operation } = asked(text);
    const arrange = arrangement(new Selections(document, 'AS_SAID'), queryType, [operation]);
    const lots = [{ budget: { amount: '1.00' }, number: 1 }];
    const project = { award: null, id: 'p', lots, title: '项目' };
    expect(JSON.stringify(arrange({ projects: [project] }))).toBe(
      '{"all":[{"lots":[{"money":{"amount":"1.00"},"number":1}],"award":null,"name":"项目","id":"p"}]}',
    );
  });
});
