import { describe, expect, it } from '@jest/globals';
import { isWithinBounds, readDay, readTime } from './typed-date.js';

describe('a typed day', () => {
  it.each([
    '2026-12-01',
    '2026-12-1',
    '2026/12/1',
    '2026.12.01',
    '2026年12月1日',
    '2026年12月1号',
    ' 2026 年 12 月 1 日 ',
    '２０２６－１２－０１',
    '20261201',
    '2026\u200b-12-01',
  ])('%s is 1 December 2026', (typed) => {
    expect(readDay(typed)).toEqual({ value: '2026-12-01' });
  });

  it.each([
    ['', 'EMPTY'],
    ['\u3000', 'EMPTY'],
    ['2020-02-30', 'NO_SUCH_DAY'],
    ['2027年2月29日', 'NO_SUCH_DAY'],
    ['2026-13-01', 'NO_SUCH_DAY'],
    ['2026-00-10', 'NO_SUCH_DAY'],
    ['9999-01-01', 'OUT_OF_BOUNDS'],
    ['1899-12-31', 'OUT_OF_BOUNDS'],
    ['2101-01-01', 'OUT_OF_BOUNDS'],
    ['12/1/2026', 'NOT_A_DAY'],
    ['26-12-01', 'NOT_A_DAY'],
    ['2026-12/01', 'NOT_A_DAY'],
    ['2026年12月', 'NOT_A_DAY'],
    ['明天', 'NOT_A_DAY'],
    ['2026-12-1¹', 'NOT_A_DAY'],
    ['2026-1-1 1', 'NOT_A_DAY'],
    ['2026-12-①', 'NOT_A_DAY'],
  ])('%j is none: %s', (typed, fault) => {
    expect(readDay(typed)).toEqual({ fault });
  });

  it.each([
    ['1900-01-01', true],
    ['2100-12-31T23:59:00+08:00', true],
    ['9999-12-31', false],
  ])('%s lies within the bounds: %s', (day, within) => {
    expect(isWithinBounds(day)).toBe(within);
  });
});

describe('a typed time', () => {
  it.each([
    ['9:30', '09:30'],
    ['09:30', '09:30'],
    ['9：30', '09:30'],
    ['０９：３０', '09:30'],
    ['9:30:00', '09:30'],
    ['9点半', '09:30'],
    ['9点', '09:00'],
    ['9 点 30 分', '09:30'],
    ['17时', '17:00'],
    ['17点整', '17:00'],
    ['下午3点', '15:00'],
    ['下午12:30', '12:30'],
    ['下午15点', '15:00'],
    ['上午12点', '12:00'],
    ['晚上8点', '20:00'],
    ['晚上12点', '24:00'],
    ['上午9:05', '09:05'],
    ['0:00', '00:00'],
    ['24:00', '24:00'],
  ])('%s is %s', (typed, value) => {
    expect(readTime(typed)).toEqual({ value });
  });

  it.each([
    ['', 'EMPTY'],
    ['25:00', 'NOT_A_TIME'],
    ['24:01', 'NOT_A_TIME'],
    ['9:60', 'NOT_A_TIME'],
    ['9.30', 'NOT_A_TIME'],
    ['930', 'NOT_A_TIME'],
    ['9:3', 'NOT_A_TIME'],
    ['早上', 'NOT_A_TIME'],
    ['晚上1点', 'NOT_A_TIME'],
    ['晚上12点半', 'NOT_A_TIME'],
    ['上午13点', 'NOT_A_TIME'],
    ['1 3点', 'NOT_A_TIME'],
  ])('%j is none: %s', (typed, fault) => {
    expect(readTime(typed)).toEqual({ fault });
  });
});
