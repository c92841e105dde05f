import { describe, expect, it } from '@jest/globals';
import { buildSchema, executeSync, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { queryCost } from './query-cost.js';

const TYPES = 40;
const schema = buildSchema(`
  interface Thing { id: ID! }
  enum Kind { ${Array.from({ length: 12 }, (_, index) => `K${index}`).join(' ')} }
  input Wish { kind: Kind! = K1 least: Int }
  ${Array.from(
    { length: TYPES },
    (_, index) => `
  """What stands in place ${index}."""
  type T${index} implements Thing { id: ID! "Its kind." kind(wish: Wish, first: Int): Kind! next: [T${(index + 1) % TYPES}!]! }`,
  ).join('\n')}
  type Query { ${Array.from({ length: TYPES }, (_, index) => `t${index}(id: ID!, wish: Wish): T${index}`).join(' ')} }
`);

function costOf(text: string): number {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('No operation');
  return queryCost(schema, document, operation)({});
}

const bytesOf = (text: string) => JSON.stringify(executeSync({ schema, document: parse(text) }).data).length;

const TOOLS = getIntrospectionQuery({
  ...{ descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true },
  ...{ inputValueDeprecation: true, oneOf: true },
});

/** All that a schema says, each name by fragments within fragments. */
const NESTED = `
  fragment E on __Type { name enumValues { name description } }
  fragment F on __Type { fields { name description args { name description type { ...E ofType { ...E ofType { ...E } } } } type { name } } }
  fragment S on __Schema { types { fields { type { ...F ofType { ...F ofType { ...F ofType { ...F } } } } } } }`;
const nested = (times: number) =>
  `${NESTED} { ${Array.from({ length: times }, (_, index) => `a${index}: __schema { ...S }`).join(' ')} }`;

describe('what introspection costs', () => {
  it('is, for what the usual tools ask for, half of what a query may cost', () => {
    expect(costOf(TOOLS)).toBeCloseTo(10_000);
    expect(costOf(getIntrospectionQuery({ descriptions: false }))).toBeLessThan(10_000);
  });

  it.each([
    ['names of types', '{ __schema { types { name } } }'],
    ['one type', '{ __type(name: "T1") { name fields { name type { name ofType { name } } } } }'],
    ['a few facts', '{ __schema { queryType { name } mutationType { name } } }'],
  ])('is little for %s', (_, text) => {
    expect(costOf(text)).toBeLessThan(2_500);
  });

  const perByte = costOf(TOOLS) / bytesOf(TOOLS);
  it.each([
    ['each field’s type written out', nested(1)],
    ['the same under several names', nested(20)],
    [
      'fields of one type, and of their types',
      '{ __type(name: "Query") { fields { type { fields { name description } } } } }',
    ],
    ['one description many times', `{ __schema { types { ${'abcdefghij'.replaceAll(/./g, '$&: description ')} } } }`],
    [
      'arguments of all fields',
      '{ __schema { types { fields { args { type { inputFields { name type { enumValues { name } } } } } } } } }',
    ],
    ['who implements what all have', '{ __schema { types { interfaces { possibleTypes { name } } } } }'],
  ])('is no less for what it answers than that: %s', (_, text) => {
    expect(costOf(text) / bytesOf(text)).toBeGreaterThan(perByte / 2);
  });

  it('is counted at once of fragments within fragments', () => {
    const depth = 60;
    const chain = Array.from(
      { length: depth },
      (_, index) => `fragment A${index} on __Type { ofType { ...A${index + 1} } a: ofType { ...A${index + 1} } }`,
    );
    const text = `{ __type(name: "T1") { ...A0 } } ${chain.join(' ')} fragment A${depth} on __Type { name }`;
    expect(costOf(text)).toBeGreaterThan(0);
  });
});
