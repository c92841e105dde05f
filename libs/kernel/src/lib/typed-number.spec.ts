import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fenToYuan, formatYuan, yuanToFen } from './money.js';
import { readAmount, readPoints, readWhole } from './typed-number.js';

fc.configureGlobal({ seed: 20261129 });

describe('an amount as typed', () => {
  it.each([
    ['100000', '100000.00'],
    ['100,000.00', '100000.00'],
    ['１０００００', '100000.00'],
    ['１００，０００．５', '100000.50'],
    ['¥100000', '100000.00'],
    ['￥ 100,000', '100000.00'],
    ['人民币100000元整', '100000.00'],
    ['RMB 100 000.00', '100000.00'],
    ['100\u00a0000\u200b元', '100000.00'],
    [' 8000 ', '8000.00'],
    ['10万元', '100000.00'],
    ['10 万', '100000.00'],
    ['1.234567万元', '12345.67'],
    ['1,200.5万元', '12005000.00'],
    ['0.5亿元', '50000000.00'],
    ['.5', '0.50'],
    ['5.', '5.00'],
    ['007', '7.00'],
    ['+3', '3.00'],
    ['999999999999.99', '999999999999.99'],
  ])('%j is %s yuan', (typed, value) => {
    expect(readAmount(typed)).toEqual({ value });
  });

  it.each([
    ['', 'EMPTY'],
    [' \u3000\ufeff', 'EMPTY'],
    ['80000,00', 'GROUPED_WRONG'],
    ['8,00', 'GROUPED_WRONG'],
    ['1,2,3', 'GROUPED_WRONG'],
    ['1,000 000', 'GROUPED_WRONG'],
    ['80000①', 'NOT_A_NUMBER'],
    ['80000¹', 'NOT_A_NUMBER'],
    ['1,0000', 'GROUPED_WRONG'],
    [',000', 'GROUPED_WRONG'],
    ['1.000', 'TOO_MANY_PLACES'],
    ['1.2345678万元', 'TOO_MANY_PLACES'],
    ['-1', 'NEGATIVE'],
    ['−1', 'NEGATIVE'],
    ['12345678901234567890', 'TOO_LARGE'],
    ['1000000000000', 'TOO_LARGE'],
    ['100000000万元', 'TOO_LARGE'],
    ['十万元', 'NOT_A_NUMBER'],
    ['1e5', 'NOT_A_NUMBER'],
    ['1.2.3', 'NOT_A_NUMBER'],
    ['1、000', 'NOT_A_NUMBER'],
    ['元', 'EMPTY'],
    ['.', 'NOT_A_NUMBER'],
    ['-', 'NOT_A_NUMBER'],
    ['100000（含税）', 'NOT_A_NUMBER'],
  ])('%j is none: %s', (typed, fault) => {
    expect(readAmount(typed)).toEqual({ fault });
  });

  it('is read as it is shown, grouped or not', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999_999_999), (fen) => {
        for (const shown of [fenToYuan(fen), formatYuan(fen), `¥${formatYuan(fen)}`, `${fenToYuan(fen)}元`])
          expect(readAmount(shown)).toEqual({ value: fenToYuan(fen) });
      }),
    );
  });

  it('is money, whatever is typed, or a fault', () => {
    const parts = fc.constantFrom('1', '0', '23', '456', ',', '，', '.', ' ', '¥', '元', '万', '-', '一', '\u200b');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 9 }), (typed) => {
        const { value } = readAmount(typed.join(''));
        if (value !== undefined) expect(fenToYuan(yuanToFen(value))).toBe(value);
      }),
    );
  });
});

describe('points as typed', () => {
  it.each([
    ['50', { value: '50.00' }],
    ['５０', { value: '50.00' }],
    [' 12.5 ', { value: '12.50' }],
    ['100', { value: '100.00' }],
    ['12.345', { fault: 'TOO_MANY_PLACES' }],
    ['5O', { fault: 'NOT_A_NUMBER' }],
    ['-5', { fault: 'NEGATIVE' }],
    ['1000', { fault: 'TOO_LARGE' }],
    ['12,5', { fault: 'GROUPED_WRONG' }],
    ['50分', { fault: 'NOT_A_NUMBER' }],
    ['', { fault: 'EMPTY' }],
  ])('%j', (typed, read) => {
    expect(readPoints(typed)).toEqual(read);
  });
});

describe('a whole number as typed', () => {
  it.each([
    ['90', { value: '90' }],
    ['５０，０００', { value: '50000' }],
    ['1.5', { fault: 'TOO_MANY_PLACES' }],
    ['1234567', { fault: 'TOO_LARGE' }],
  ])('%j', (typed, read) => {
    expect(readWhole(typed, 6)).toEqual(read);
  });
});
