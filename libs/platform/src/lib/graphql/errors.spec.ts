import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, parse, type GraphQLError, type ExecutionResult } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { publicErrorOf } from './errors.js';

const schema = buildSchema(/* GraphQL */ `
  enum Kind {
    ONE
  }
  input Amount {
    value: Int!
  }
  type Note {
    text: String!
  }
  type Query {
    sum(amounts: [Amount!], kind: Kind, n: Int! = 1): Int
    needs(n: Int!): Int
    note: Note
    kind: Kind
    text: String
    count: Int
    fails: Int
  }
`);

const rootValue = {
  note: { text: null },
  kind: 'NONE',
  text: { an: 'object' },
  count: 'many',
  fails: () => {
    throw new Error('Variable "$n" of ours');
  },
};

type Variables = Record<string, unknown>;

const interpreted = async (text: string, variableValues: Variables) =>
  execute({ schema, document: parse(text), rootValue, variableValues });

async function compiled(text: string, variables: Variables): Promise<ExecutionResult> {
  const query = compileQuery(schema, parse(text));
  return isCompiledQuery(query) ? query.query(rootValue, {}, variables) : query;
}

const told = ({ errors = [] }: ExecutionResult) =>
  errors.map((error: GraphQLError) => publicErrorOf(error, error, 'en'));

/** What both engines say of the same request, without a code. */
describe.each([
  ['graphql-js', interpreted],
  ['graphql-jit', compiled],
])('what %s says', (_, run) => {
  it.each<[string, string, Variables]>([
    ['a variable left out', 'query ($n: Int!) { sum(n: $n) }', {}],
    ['a variable that is null', 'query ($n: Int!) { sum(n: $n) }', { n: null }],
    ['a variable of another type', 'query ($n: Int!) { sum(n: $n) }', { n: 'x' }],
    ['a variable that is no enum value', 'query ($kind: Kind) { sum(kind: $kind) }', { kind: 'NONE' }],
    ['a field left out', 'query ($amounts: [Amount!]) { sum(amounts: $amounts) }', { amounts: [{}] }],
    ['an unknown field', 'query ($amounts: [Amount!]) { sum(amounts: $amounts) }', { amounts: [{ value: 1, x: 1 }] }],
    ['no object', 'query ($amounts: [Amount!]) { sum(amounts: $amounts) }', { amounts: ['x'] }],
    [
      'very many faults',
      'query ($amounts: [Amount!]) { sum(amounts: $amounts) }',
      { amounts: Array.from({ length: 60 }, () => ({ value: 'x' })) },
    ],
    ['a variable of no input type', 'query ($note: Note) { count(note: $note) }', {}],
    ['null for an argument', 'query ($n: Int) { sum(n: $n) }', { n: null }],
    ['an argument’s variable left out', 'query ($n: Int) { needs(n: $n) }', {}],
    ['an argument left out', '{ needs }', {}],
    ['an argument of another type', '{ needs(n: "x") }', {}],
  ])('of %s is for the client', async (_case, text, variables) => {
    const errors = told(await run(text, variables));
    expect(errors.length).toBeGreaterThan(0);
    expect(new Set(errors.map(({ codes }) => codes.join()))).toEqual(new Set(['BAD_USER_INPUT,Client']));
  });

  it.each([
    ['null where none may be', '{ note { text } }'],
    ['a value that its enum does not have', '{ kind }'],
    ['an object for a text', '{ text }'],
    ['a text for a number', '{ count }'],
    ['what a resolver threw', '{ fails }'],
  ])('of %s stays with us', async (_case, text) => {
    const errors = told(await run(text, {}));
    expect(errors.map(({ codes }) => codes)).toEqual([['INTERNAL', 'Server']]);
  });
});
