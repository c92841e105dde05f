import { describe, expect, it } from '@jest/globals';
import { Kind, type GraphQLScalarType } from 'graphql';
import { RequestFault } from './request-fault.js';
import { CalendarDateScalar, DateTimeScalar, DecimalScalar, MonthScalar, RegionCodeScalar } from './scalars.js';

/** The fault of a value, given by a variable and written in the document. */
function faultsOf(scalar: GraphQLScalarType, value: unknown): unknown[] {
  return [
    () => scalar.parseValue(value),
    () => scalar.parseLiteral({ kind: Kind.STRING, value: value as string }, undefined),
  ].map((read) => {
    try {
      return read();
    } catch (error) {
      return error;
    }
  });
}

describe('scalars', () => {
  it.each<[GraphQLScalarType, string]>([
    [DecimalScalar, '0'],
    [DecimalScalar, '-1.5'],
    [DecimalScalar, '12345678901234567890.1234567'],
    [CalendarDateScalar, '2024-02-29'],
    [CalendarDateScalar, '0001-01-01'],
    [MonthScalar, '2026-12'],
    [RegionCodeScalar, '22'],
    [RegionCodeScalar, '220202001002'],
  ])('%s takes %s as it is', (scalar, value) => {
    expect(faultsOf(scalar, value)).toEqual([value, value]);
  });

  it('RegionCode takes a code as people type it', () => {
    for (const typed of ['２２０２', ' 2202 ', '22 02\u200b'])
      expect(faultsOf(RegionCodeScalar, typed)).toEqual(['2202', '2202']);
  });

  it.each<[GraphQLScalarType, string, readonly unknown[]]>([
    [DecimalScalar, 'INVALID_DECIMAL', [1.5, '', '1.', '.5', '+1', '01', '1e3', '1,000', '１０００', '1'.repeat(61)]],
    [
      CalendarDateScalar,
      'INVALID_DATE',
      ['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '0000-01-01', '2026-1-1', '20260101', 7],
    ],
    [MonthScalar, 'INVALID_MONTH', ['2026-13', '2026-00', '0000-01', '2026-1', '2026-01-01', null]],
    [RegionCodeScalar, 'INVALID_REGION_CODE', ['2', '022', '2200', '220', '22010', '220200000000', 'ab', '22x']],
    [
      DateTimeScalar,
      'INVALID_DATE_TIME',
      [
        '2026-02-30T00:00:00Z',
        '2026-01-01T24:00:00Z',
        '2026-01-01T23:60:00Z',
        '2026-01-01T00:00:00',
        '2026-01-01T00:00:00+24:00',
        '2026-01-01 00:00:00Z',
        '0001-01-01T00:00:00+08:00',
        '2026-01-01',
        1,
      ],
    ],
  ])('%s refuses by %s', (scalar, code, values) => {
    for (const value of values) {
      const faults = faultsOf(scalar, value);
      expect([value, faults]).toEqual([value, [expect.any(RequestFault), expect.any(RequestFault)]]);
      expect([value, faults.map((fault) => (fault as RequestFault).code)]).toEqual([value, [code, code]]);
    }
  });

  it('DateTime is an instant, whatever offset it is written with', () => {
    const instant = new Date('2024-02-29T16:00:00.123Z');
    expect(DateTimeScalar.parseValue('2024-03-01T00:00:00.123456789+08:00')).toEqual(instant);
    expect(DateTimeScalar.serialize(instant)).toBe('2024-02-29T16:00:00.123Z');
  });

  it('say in both languages what they want, and repeat no long value', () => {
    const messagesOf = (value: unknown) => (faultsOf(CalendarDateScalar, value)[0] as RequestFault).messages;
    expect(messagesOf('2026-02-30')).toEqual({
      zh: '"2026-02-30" 不是 Date，应为存在的日期，写作 YYYY-MM-DD。',
      en: '"2026-02-30" is not a Date: it must be a day that exists, as YYYY-MM-DD.',
    });
    expect(messagesOf('x'.repeat(1_000)).en.length).toBeLessThan(150);
  });
});
