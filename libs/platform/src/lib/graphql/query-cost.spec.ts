import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse, type GraphQLObjectType } from 'graphql';
import { queryCost } from './query-cost.js';

const schema = buildSchema(`
  interface Thing { id: ID! }
  type Row implements Thing { id: ID! name: String! document: String! rows(first: Int! = 20): Rows! parts: [Row!]! dear: Row! }
  type Rows { nodes: [Row!]! totalCount: Int! }
  type Query { row: Row thing: Thing rows(first: Int! = 20): Rows! byIds(ids: [ID!]!): [Row]! byIdsOrAll(ids: [ID!]): [Row]! }
`);
const row = schema.getType('Row') as GraphQLObjectType;
Object.assign(schema.getQueryType()?.getFields()['byIdsOrAll'] ?? {}, { extensions: { rows: 100 } });
Object.assign(row.getFields()['document'] ?? {}, { extensions: { cost: 1_000 } });
Object.assign(row.getFields()['dear'] ?? {}, { extensions: { cost: 100 } });
Object.assign(row.getFields()['parts'] ?? {}, { extensions: { rows: 5 } });

function costOf(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('No operation');
  return queryCost(schema, document, operation)(variables);
}

describe('what a query costs', () => {
  it.each([
    ['values and objects, each level more than the one above', '{ row { id name } }', 2 + 1.3 * 2],
    ['a field under several names, each time', '{ a: row { id } b: row { id } }', 2 * 3.3],
    ['what is larger than others', '{ row { document } }', 2 + 1.3 * 1_000],
    ['a thing that takes more than others', '{ row { dear { id } } }', 2 + 1.3 * (100 + 1.3)],
    ['a page as often as it may have rows', '{ rows(first: 100) { nodes { id } } }', 100 * (2 + 1.3 * 3.3)],
    ['a page that says no length, by the schema’s default', '{ rows { nodes { id } } }', 20 * (2 + 1.3 * 3.3)],
    ['a length of less than nothing as one row', '{ rows(first: -1000) { totalCount } }', 3.3],
    [
      'lists within lists by their defaults',
      '{ rows { nodes { rows { totalCount } } } }',
      20 * (2 + 1.3 * (2 + 1.3 * 66)),
    ],
    ['pages within pages', '{ row { rows(first: 10) { nodes { rows(first: 10) { totalCount } } } } }', 786.81],
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
    ['nothing twice of a fragment within itself', '{ row { ...A } } fragment A on Row { id ...A }', 2 + 1.3],
  ])('counts %s', (_, document, cost) => {
    expect(costOf(document)).toBeCloseTo(cost);
  });

  it('has no end for a length without end', () => {
    expect(costOf(`{ rows(first: ${'9'.repeat(500)}) { totalCount } }`)).toBe(Infinity);
  });

  const ONE = 3.3;
  it.each<[string, string, Record<string, unknown>, number]>([
    ['what the request gives', 'query ($n: Int!) { rows(first: $n) { totalCount } }', { n: 100 }, 100 * ONE],
    ['the operation’s default', 'query ($n: Int! = 50) { rows(first: $n) { totalCount } }', {}, 50 * ONE],
    ['what is given instead of it', 'query ($n: Int! = 50) { rows(first: $n) { totalCount } }', { n: 7 }, 7 * ONE],
    ['the schema’s default', 'query ($n: Int) { rows(first: $n) { totalCount } }', {}, 20 * ONE],
    ['the usual page for what is none', 'query ($n: Int) { rows(first: $n) { totalCount } }', { n: '9' }, 20 * ONE],
    [
      'each use',
      'query ($n: Int) { a: rows(first: $n) { ...A } b: row { rows(first: $n) { ...A } } } fragment A on Rows { totalCount }',
      { n: 10 },
      33 + 2 + 1.3 * 33,
    ],
    [
      'lengths within lengths',
      'query ($n: Int) { rows(first: $n) { nodes { rows(first: $n) { totalCount } } } }',
      { n: 10 },
      10 * (2 + 1.3 * (2 + 1.3 * 33)),
    ],
    ['ids by their number', 'query ($ids: [ID!]!) { byIds(ids: $ids) { id } }', { ids: ['1', '2', '3'] }, 3 * ONE],
    ['ids that are left out as all there may be', '{ byIdsOrAll { id } }', {}, 100 * ONE],
    ['no ids by a variable', 'query ($ids: [ID!]) { byIdsOrAll(ids: $ids) { id } }', { ids: null }, 100 * ONE],
    ['ids that might be left out', '{ byIdsOrAll(ids: ["1"]) { id } }', {}, ONE],
    ['ids in the document', '{ byIds(ids: ["1", "2"]) { id } }', {}, 2 * ONE],
  ])('counts of variables %s', (_, document, variables, cost) => {
    expect(costOf(document, variables)).toBeCloseTo(cost);
  });
});
