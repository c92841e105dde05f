import { describe, expect, it, jest } from '@jest/globals';
import {
  buildSchema,
  getVariableValues,
  Kind,
  parse,
  type GraphQLScalarType,
  type OperationDefinitionNode,
} from 'graphql';
import { MAX_FAULTS } from './limits.js';
import type { RequestFault } from './request-fault.js';
import { CalendarDateScalar, DecimalScalar } from './scalars.js';
import { variableFaults } from './variable-faults.js';

const schema = buildSchema(/* GraphQL */ `
  scalar Date
  scalar Decimal
  enum Kind {
    ONE
    OTHER
  }
  input Amount {
    value: Decimal!
  }
  input By @oneOf {
    id: ID
    name: String
  }
  input Act {
    on: Date
    kind: Kind! = ONE
    amounts: [Amount!]!
    count: Int
    by: By
  }
  type Query {
    act(input: Act!, n: Int! = 1): Boolean
  }
`);
for (const scalar of [CalendarDateScalar, DecimalScalar] as GraphQLScalarType[]) {
  Object.assign(schema.getType(scalar.name) as object, {
    parseValue: scalar.parseValue.bind(scalar),
    parseLiteral: scalar.parseLiteral.bind(scalar),
  });
}

const operation = parse('query ($input: Act!, $n: Int! = 1) { act(input: $input, n: $n) }').definitions.find(
  (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
) as OperationDefinitionNode;

const fine = { on: '2026-01-01', kind: 'OTHER', amounts: [{ value: '1.00' }], count: 3, by: { id: '1' } };

function faultsOf(variables: Record<string, unknown>) {
  return variableFaults(schema, operation.variableDefinitions, variables).map(
    ({ originalError }) => originalError as RequestFault,
  );
}

describe('faults of variables', () => {
  it.each<[string, Record<string, unknown>, string, readonly string[], string, string]>([
    ['nothing given', {}, 'REQUIRED', ['input'], 'input：必须填写。', 'input: is required.'],
    [
      'a field left out',
      { input: { on: '2026-01-01' } },
      'REQUIRED',
      ['input', 'amounts'],
      'input.amounts：必须填写。',
      'input.amounts: is required.',
    ],
    [
      'null where a default is',
      { input: { ...fine, kind: null } },
      'REQUIRED',
      ['input', 'kind'],
      'input.kind：必须填写。',
      'input.kind: is required.',
    ],
    [
      'a day that does not exist',
      { input: { ...fine, on: '2026-02-30' } },
      'INVALID_DATE',
      ['input', 'on'],
      'input.on："2026-02-30" 不是 Date，应为存在的日期，写作 YYYY-MM-DD。',
      'input.on: "2026-02-30" is not a Date: it must be a day that exists, as YYYY-MM-DD.',
    ],
    [
      'no enum value, within a list',
      { input: { ...fine, kind: 'NONE' } },
      'INVALID_VALUE',
      ['input', 'kind'],
      'input.kind：应为 ONE、OTHER 之一。',
      'input.kind: must be one of ONE, OTHER.',
    ],
    [
      'a text for a number',
      { input: fine, n: '1' },
      'INVALID_VALUE',
      ['n'],
      'n：应为 Int。',
      'n: must be of type Int.',
    ],
    [
      'a text for an object',
      { input: { ...fine, amounts: ['1.00'] } },
      'NOT_AN_OBJECT',
      ['input', 'amounts', '0'],
      'input.amounts.0：应为 Amount 对象。',
      'input.amounts.0: must be an object: Amount.',
    ],
    [
      'an unknown field',
      { input: { ...fine, amounts: [{ value: '1', unit: 'x' }] } },
      'UNKNOWN_FIELD',
      ['input', 'amounts', '0', 'unit'],
      'input.amounts.0.unit：不是 Amount 的字段。',
      'input.amounts.0.unit: is not a field of Amount.',
    ],
    ...[{}, { id: '1', name: 'x' }, { id: null }].map(
      (by): [string, Record<string, unknown>, string, readonly string[], string, string] => [
        `${JSON.stringify(by)} where one is wanted`,
        { input: { ...fine, by } },
        'ONE_OF',
        ['input', 'by'],
        'input.by：应恰好填写其一：id, name。',
        'input.by: takes exactly one of id, name.',
      ],
    ),
  ])('name %s', (_, variables, code, inputPath, zh, en) => {
    expect(faultsOf(variables)).toMatchObject([{ code, inputPath, messages: { zh, en } }]);
    expect(getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors).toHaveLength(1);
  });

  it('name each of several, and none where there is none', () => {
    expect(
      faultsOf({ input: { ...fine, on: 'x', amounts: [{ value: 'y' }] }, n: null }).map(({ code }) => code),
    ).toEqual(['INVALID_DATE', 'INVALID_DECIMAL', 'REQUIRED']);
    expect(faultsOf({ input: fine })).toEqual([]);
    expect(faultsOf({ input: { amounts: { value: '1' }, by: { name: 'x' } } })).toEqual([]);
  });

  it('are looked for until enough are found, in a list of very many', () => {
    const judged = jest.spyOn(schema.getType('Decimal') as GraphQLScalarType, 'parseValue');
    const amounts = Array.from({ length: 100_000 }, () => ({ value: 'x' }));
    expect(faultsOf({ input: { ...fine, amounts } })).toHaveLength(MAX_FAULTS);
    expect(judged).toHaveBeenCalledTimes(MAX_FAULTS);
  });

  it('are looked for until enough are found, among very many unknown fields', () => {
    const told = jest.fn(() => 'Amount');
    Object.defineProperty(schema.getType('Amount') as object, 'name', { get: told });
    const amount = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`field${index}`, 1]));
    expect(faultsOf({ input: { ...fine, amounts: [amount] } }).map(({ code }) => code)).toEqual(
      Array.from({ length: MAX_FAULTS }, () => 'UNKNOWN_FIELD'),
    );
    expect(told.mock.calls.length).toBeLessThanOrEqual(2 * MAX_FAULTS); // once in each language
  });
});
