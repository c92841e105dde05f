import { describe, expect, it } from '@jest/globals';
import type { InputProblem } from '../errors.js';
import {
  bilingual,
  digestHex,
  flag,
  list,
  nullable,
  oneOf,
  optional,
  points,
  positiveWhole,
  record,
  secretHex,
  taggedRecord,
  text,
  type Shape,
} from './shape.js';

function problemsOf(shape: Shape, value: unknown): InputProblem[] {
  const problems: InputProblem[] = [];
  shape(value, { key: 'field', within: null }, problems);
  return problems;
}

const isRight = (shape: Shape, value: unknown): boolean => problemsOf(shape, value).length === 0;

describe('a single value', () => {
  const maker = { startsWith: () => false, toString: () => 'ab'.repeat(16) };

  it.each<[string, Shape, { right: unknown[]; wrong: unknown[] }]>([
    ['text', text, { right: ['a', '评', '\u{1F600}'], wrong: ['', '\ud800', 'a\udc00', 1, null, undefined, ['a']] }],
    ['a flag', flag, { right: [true, false], wrong: [0, 1, 'true', null, undefined] }],
    [
      'a whole number',
      positiveWhole,
      {
        right: [1, 2, Number.MAX_SAFE_INTEGER],
        wrong: [0, -1, 1.5, Number.MAX_SAFE_INTEGER + 1, NaN, Infinity, '1', 1n],
      },
    ],
    [
      'points',
      points,
      { right: ['0', '0.5', '100', '99.99'], wrong: ['-1', '-0', '1.001', '', '1e2', ' 1', 1, null, maker] },
    ],
    [
      'a secret',
      secretHex,
      {
        right: ['ab'.repeat(16), '09'.repeat(64)],
        wrong: [
          'ab'.repeat(15),
          'ab'.repeat(65),
          'ab'.repeat(16) + 'a',
          'AB'.repeat(16),
          `${'ab'.repeat(16)}\n`,
          ` ${'ab'.repeat(16)}`,
          maker,
        ],
      },
    ],
    [
      'a digest',
      digestHex,
      {
        right: ['0f'.repeat(32)],
        wrong: [
          '0f'.repeat(31),
          '0f'.repeat(33),
          '0F'.repeat(32),
          `x${'0f'.repeat(32)}`,
          { toString: () => '0f'.repeat(32) },
        ],
      },
    ],
    ['one of', oneOf('A', 'B'), { right: ['A', 'B'], wrong: ['C', 'a', '', ['A'], null] }],
    ['what may be null', nullable(flag), { right: [null, true], wrong: [undefined, 0] }],
    ['what may be absent', optional(flag), { right: [undefined, true], wrong: [null, 0] }],
    ['a list', list(flag), { right: [[], [true, false]], wrong: [null, 'ab', { length: 0 }, { 0: true }] }],
    ['words', bilingual, { right: [{ zh: '有', en: 'is' }], wrong: [{ zh: '有' }, { zh: '有', en: '' }, [], null] }],
  ])('%s', (_, shape, { right, wrong }) => {
    expect(right.filter((value) => !isRight(shape, value))).toEqual([]);
    expect(wrong.filter((value) => isRight(shape, value))).toEqual([]);
  });

  it.each<[Shape, unknown, string, string]>([
    [text, '', '应为非空文本。', 'Should be text that is not empty.'],
    [flag, 0, '应为布尔值。', 'Should be true or false.'],
    [positiveWhole, 0, '应为不小于 1 的整数。', 'Should be a whole number from 1.'],
    [points, 1, '应为最多两位小数的分值。', 'Should be points with at most two decimals.'],
    [secretHex, '', '应为16 至 64 字节的小写十六进制。', 'Should be 16 to 64 bytes in lower-case hex.'],
    [digestHex, '', '应为32 字节的小写十六进制。', 'Should be 32 bytes in lower-case hex.'],
    [oneOf('A', 'B'), 'C', '应为A | B。', 'Should be A | B.'],
    [list(flag), null, '应为列表。', 'Should be a list.'],
    [record({}), [], '应为对象。', 'Should be an object.'],
  ])('says what is expected', (shape, value, zh, en) => {
    expect(problemsOf(shape, value).map(({ code, path, message }) => ({ code, path, message }))).toEqual([
      { code: 'WRONG_TYPE', path: ['field'], message: { zh, en } },
    ]);
  });
});

describe('an object', () => {
  const pathsOf = (shape: Shape, value: unknown): string[] =>
    problemsOf(shape, value).map(({ code, path }) => `${code} ${path.join('.')}`);

  it.each<[string, Shape, unknown, string[]]>([
    ['is as it should be', record({ a: flag }), { a: true }, []],
    ['lacks a field', record({ a: flag, b: flag }), { b: true }, ['WRONG_TYPE field.a']],
    ['has a field too much', record({ a: flag }), { a: true, c: 1 }, ['UNKNOWN_FIELD field.c']],
    ['is none', record({ a: flag }), 'text', ['WRONG_TYPE field']],
    ['is a function', record({}), () => true, ['WRONG_TYPE field']],
    ['has a field by inheritance only', record({ a: flag }), Object.create({ a: true }), ['WRONG_TYPE field.a']],
    [
      'has the field of every object',
      record({}),
      JSON.parse('{"__proto__":1,"toString":1}'),
      ['UNKNOWN_FIELD field.__proto__', 'UNKNOWN_FIELD field.toString'],
    ],
    ['holds a list of objects', list(record({ a: flag })), [{ a: true }, { a: 1 }], ['WRONG_TYPE field.1.a']],
  ])('%s', (_, shape, value, expected) => {
    expect(pathsOf(shape, value)).toEqual(expected);
  });

  const step = taggedRecord('step', { A: {}, B: { to: text } });

  it.each<[string, unknown, string[]]>([
    ['without further fields', { step: 'A' }, []],
    ['with the fields of its tag', { step: 'B', to: 'x' }, []],
    ['without a field of its tag', { step: 'B' }, ['WRONG_TYPE field.to']],
    ['with a field of another tag', { step: 'A', to: 'x' }, ['UNKNOWN_FIELD field.to']],
    ['with a tag that there is not', { step: 'C', to: 1 }, ['WRONG_TYPE field.step']],
    ['with a tag that every object has', { step: 'toString' }, ['WRONG_TYPE field.step']],
    ['with a tag that is a list', { step: ['A'] }, ['WRONG_TYPE field.step']],
    ['without tag', {}, ['WRONG_TYPE field.step']],
    ['that is null', null, ['WRONG_TYPE field']],
  ])('by a tag, %s', (_, value, expected) => {
    expect(pathsOf(step, value)).toEqual(expected);
  });

  it('names the tags that there are', () => {
    expect(problemsOf(step, { step: 'C' }).map(({ message }) => message.en)).toEqual(['Should be A | B.']);
  });
});
