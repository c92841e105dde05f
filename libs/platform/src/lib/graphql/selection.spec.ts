import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, parse, type GraphQLResolveInfo } from 'graphql';
import { selectsOnly } from './selection.js';

const schema = buildSchema(`
  type Query { list: Connection }
  type Connection { totalCount: Int edges: [Edge] }
  type Edge { cursor: String node: Node }
  type Node { id: ID name: String text: String parent: Node }
`);

/** What is asked of the list, as its resolver is told. */
function infoOf(document: string): GraphQLResolveInfo {
  let told: GraphQLResolveInfo | undefined;
  const list = (_arguments: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    told = info;
    return null;
  };
  void execute({ schema, document: parse(document), rootValue: { list } });
  return told as GraphQLResolveInfo;
}

describe('whether only known fields are selected', () => {
  const known = new Set(['id', 'name', '__typename']);
  const isWithin = (document: string) => selectsOnly(infoOf(document), ['edges', 'node'], known);

  it.each([
    ['{ list { totalCount edges { cursor node { id name __typename } } } }'],
    ['{ list { totalCount } }'],
    ['{ list { edges { node { called: name } } } }'],
    [
      '{ list { ... { edges { ... on Edge { node { ...f } } } } } } fragment f on Node { id ...g } fragment g on Node { name }',
    ],
  ])('it is so in %s', (document) => {
    expect(isWithin(document)).toBe(true);
  });

  it.each([
    ['{ list { edges { node { id text } } } }'],
    ['{ list { edges { node { name: text } } } }'],
    ['{ list { edges { node { parent { id } } } } }'],
    ['{ list { edges { node { id } } edges { other: node { text } } } }'],
    ['{ list { edges { node { id } } } list { edges { node { text } } } }'],
    ['{ list { edges { node { ...f } } } } fragment f on Node { ... on Node { text } }'],
  ])('it is not so in %s', (document) => {
    expect(isWithin(document)).toBe(false);
  });
});
