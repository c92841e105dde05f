import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  isCalendarDay,
  monthsAfter,
  shanghaiDate,
  shanghaiDay,
  shanghaiEnd,
  shanghaiTime,
  startOfShanghaiDate,
  startOfShanghaiDay,
} from './shanghai-date.js';

const at = (shanghai: string): Date => new Date(`${shanghai}+08:00`);
const instants = fc.date({ min: at('2004-01-01T00:00:00'), max: at('2026-10-01T00:00:00'), noInvalidDate: true });
const intl = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

describe('Asia/Shanghai', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-11-30', 24, '2028-11-30'],
  ])('%s and %i months are %s', (day, months, later) => {
    expect(monthsAfter(day, months)).toBe(later);
  });

  it('agrees with Intl', () => {
    fc.assert(fc.property(instants, (instant) => expect(shanghaiDate(instant)).toBe(intl.format(instant))));
  });

  it.each([
    ['2026-03-02', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-13-45', false],
    ['0000-01-01', false],
    ['2026-3-2', false],
    ['2026-03-02T00:00:00Z', false],
    ['+002026-03-02', false],
    ['', false],
  ])('isCalendarDay(%p) is %p', (text, expected) => {
    expect(isCalendarDay(text)).toBe(expected);
  });

  it('shanghaiTime is the clock in Shanghai', () => {
    expect(shanghaiTime(new Date('2026-03-31T16:05:09.999Z'))).toBe('2026-04-01 00:05:09');
  });

  it('startOfShanghaiDate is the inverse of shanghaiDate', () => {
    expect(startOfShanghaiDate('2026-03-02').toISOString()).toBe('2026-03-01T16:00:00.000Z');
    for (const date of ['2026-02-30', '2026-3-2']) {
      expect(() => startOfShanghaiDate(date)).toThrow(new RangeError(`Not a date: ${date}`));
    }
  });

  it('a day begins at its first instant, and no instant has no day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 40_000 }), (day) => {
        expect(shanghaiDay(startOfShanghaiDay(day))).toBe(day);
        expect(shanghaiDay(new Date(startOfShanghaiDay(day).getTime() - 1))).toBe(day - 1);
      }),
    );
    expect(() => shanghaiDay(new Date(NaN))).toThrow(new RangeError('Not a valid instant'));
  });
});

it.each([
  ['2026-11-24T00:00:00', '2026-11-23 24:00'],
  ['2027-01-01T00:00:00', '2026-12-31 24:00'],
  ['2026-11-24T00:00:01', '2026-11-24 00:00:01'],
  ['2026-11-24T17:00:00', '2026-11-24 17:00:00'],
])('what ends at %s in Shanghai ends at %s', (instant, end) => {
  expect(shanghaiEnd(at(instant))).toBe(end);
});
