import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { variableDefaults } from './variable-defaults.js';

const schema = buildSchema(`
  enum Capacity { SELF VIA_FEDERATION }
  input Inner { capacity: Capacity! = SELF, note: String }
  input Outer { inner: Inner, inners: [Inner!], first: Int! = 20, again: Outer }
  input Plain { text: String }
  type Query { ask(outer: Outer, plain: Plain, first: Int): Int }
`);

const fill = (declared: string, variables: object) =>
  variableDefaults(
    schema,
    parse(`query (${declared}) { ask }`).definitions[0] as OperationDefinitionNode,
  )(variables as Readonly<Record<string, unknown>>);

describe('defaults of variables', () => {
  it.each([
    ['of the variable itself', '$first: Int! = 7', {}, { first: 7 }],
    ['never over what was given', '$first: Int! = 7', { first: 3 }, { first: 3 }],
    ['never over null', '$first: Int = 7', { first: null }, { first: null }],
    ['of a field', '$outer: Outer!', { outer: {} }, { outer: { first: 20 } }],
    [
      'of fields of fields and of lists',
      '$outer: Outer',
      { outer: { first: 1, inner: { note: 'x' }, inners: [{}, { capacity: 'VIA_FEDERATION' }] } },
      {
        outer: {
          first: 1,
          inner: { note: 'x', capacity: 'SELF' },
          inners: [{ capacity: 'SELF' }, { capacity: 'VIA_FEDERATION' }],
        },
      },
    ],
    ['within a default', '$outer: Outer = { inner: {} }', {}, { outer: { first: 20, inner: { capacity: 'SELF' } } }],
    ['nothing where nothing has one', '$plain: Plain', { plain: { text: 'x' } }, { plain: { text: 'x' } }],
    ['nothing where the value is no object', '$outer: Outer', { outer: 'text' }, { outer: 'text' }],
  ])('are put in: %s', (_, declared, given, expected) => {
    expect(fill(declared, given)).toEqual(expected);
  });

  it('leave what was given as it is', () => {
    const given = { outer: { inner: {} } };
    fill('$outer: Outer', given);
    expect(given).toEqual({ outer: { inner: {} } });
  });
});
