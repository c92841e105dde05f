import { describe, expect, it } from '@jest/globals';
import { asText } from './spreadsheets.js';

describe('a cell of text', () => {
  it.each(['=1+1', '+86', '-1', '@SUM(A1)', '|cmd', '\t=1', '\r\n=1', ' =1', '　＝1', '＋1', '－1', '＠a', '\u0000=1'])(
    'never begins a formula: %j',
    (text) => {
      expect(asText(text)).toBe(`'${text}`);
    },
  );

  it.each([
    ['居家养老', '居家养老'],
    ['a=b', 'a=b'],
    ['0432-00000000', '0432-00000000'],
    ['80000.00', '80000.00'],
    [5, '5'],
    [null, ''],
  ])('is otherwise as it is: %j', (cell, text) => {
    expect(asText(cell)).toBe(text);
  });
});
