import { describe, expect, it, jest } from '@jest/globals';
import { buildSchema, Kind, parse, type GraphQLScalarType } from 'graphql';
import type { Database } from '../database/database.js';
import type { RequestContextValue } from '../graphql/request-context.js';
import { RequestFault } from '../graphql/request-fault.js';
import { documentHash, KnownOperations } from './known-operations.js';

const schema = buildSchema(/* GraphQL */ `
  scalar Code
  input Filter {
    codes: [Code!]
  }
  input By @oneOf {
    id: ID
    code: Code
  }
  type Query {
    count(filter: Filter, code: Code, by: By): Int
  }
`);
const code = schema.getType('Code') as GraphQLScalarType;
const parseValue = jest.spyOn(code, 'parseValue').mockImplementation((value) => {
  if (value === 'x') throw new RequestFault('INVALID_CODE', { zh: '不是 Code。', en: 'is not a Code.' });
  return value;
});

function ask(text: string) {
  const operations = new KnownOperations({} as Database, {});
  operations.serve(schema);
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation');
  const queryHash = documentHash(text);
  return {
    run: async (variables: Record<string, unknown>) =>
      operations.runnerOf({ document, operation, operationName: undefined, queryHash })(
        { person: null, actor: null } as RequestContextValue,
        variables,
      ),
    known: () => operations.find(queryHash, undefined),
  };
}

describe('operations that are known', () => {
  it('judge few of very many wrong items of a list, by each engine', async () => {
    const { run, known } = ask('query ($filter: Filter) { count(filter: $filter) }');
    const variables = { filter: { codes: Array.from({ length: 100_000 }, () => 'x') } };
    for (const engine of ['interpreted', 'compiled', 'known']) {
      parseValue.mockClear();
      expect([engine, await run(variables)]).toEqual([engine, { errors: expect.anything() }]);
      expect(parseValue.mock.calls.length).toBeLessThanOrEqual(60); // graphql-js stops after 50
    }
    expect(known()?.faults(variables)).toHaveLength(10);
  });

  it('judge ahead what graphql-jit does not, and nothing else', async () => {
    const { run } = ask('query ($by: By, $code: Code) { count(by: $by, code: $code) }');
    const both = { by: { id: '1', code: 'y' }, code: 'y' };
    const results = [await run(both), await run(both)];
    expect(results.map((result) => typeof result === 'object' && result.errors?.length)).toEqual([1, 1]);
    parseValue.mockClear();
    expect(await run({ by: { id: '1' }, code: 'y' })).toEqual({ data: { count: null } });
    expect(parseValue.mock.calls).toEqual([['y']]);
  });
});
