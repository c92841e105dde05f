import { describe, expect, it } from '@jest/globals';
import { buildSchema, GraphQLError, parse, validate, type GraphQLObjectType } from 'graphql';
import { costRule } from './query-cost.js';

const schema = buildSchema(`
  interface Thing { id: ID! }
  type Row implements Thing { id: ID! name: String! document: String! rows(first: Int! = 20): Rows! parts: [Row!]! }
  type Rows { nodes: [Row!]! totalCount: Int! }
  type Query { row: Row thing: Thing rows(first: Int! = 20): Rows! }
`);
const row = schema.getType('Row') as GraphQLObjectType;
Object.assign(row.getFields()['document'] ?? {}, { extensions: { cost: 1_000 } });
Object.assign(row.getFields()['parts'] ?? {}, { extensions: { rows: 5 } });

const costs = (document: string, most: number) =>
  validate(schema, parse(document), [costRule(most, () => new GraphQLError('too much'))]).length === 0;
/** The least bound that a document keeps. */
function costOf(document: string): number {
  let cost = 0;
  while (!costs(document, cost)) cost = cost < 100 ? cost + 0.5 : cost * 1.001;
  return Math.round(cost);
}

describe('what a query costs', () => {
  it.each([
    ['values and objects, each level more than the one above', '{ row { id name } }', 2 + 1.3 * 2],
    ['a field under several names, each time', '{ a: row { id } b: row { id } }', 2 * 3.3],
    ['what is larger than others', '{ row { document } }', 2 + 1.3 * 1_000],
    ['a page as often as it may have rows', '{ rows(first: 100) { nodes { id } } }', 100 * (2 + 1.3 * 3.3)],
    ['a page that is not asked for rows as an object', '{ rows { nodes { id } } }', 2 + 1.3 * 3.3],
    ['a length that is a variable, as the usual page', 'query ($n: Int = 1) { rows(first: $n) { totalCount } }', 66],
    ['pages within pages', '{ row { rows(first: 10) { nodes { rows(first: 10) { totalCount } } } } }', 786.8],
    ['a list that is not paged as it declares', '{ row { parts { id } } }', 2 + 1.3 * 5 * 3.3],
    [
      'fragments as what they stand for',
      '{ row { ...A } } fragment A on Row { id ... on Thing { id } ...B } fragment B on Row { name }',
      2 + 1.3 * 3,
    ],
    [
      'fragments in each place',
      '{ a: row { ...A } b: row { ...A } } fragment A on Row { document }',
      2 * (2 + 1.3 * 1_000),
    ],
    ['nothing for introspection', '{ __schema { types { name } } __type(name: "Row") { name } }', 0],
    ['nothing twice of a fragment within itself', '{ row { ...A } } fragment A on Row { id ...A }', 2 + 1.3],
  ])('counts %s', (_, document, cost) => {
    const found = costOf(document);
    expect(Math.abs(found - cost)).toBeLessThanOrEqual(Math.max(1, cost * 0.002));
  });

  it('has no end for a length without end', () => {
    expect(costs(`{ rows(first: ${'9'.repeat(500)}) { totalCount } }`, 1e9)).toBe(false);
  });
});
