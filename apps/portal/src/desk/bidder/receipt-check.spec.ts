import { describe, expect, it } from '@jest/globals';
import { receiptFile } from './bid-proof.js';
import { findingOf, numberOf, receiptOfFile, type ReceiptFinding } from './receipt-check.js';

const NUMBER = 'A1B2C-D3E4F-00112-23344';
const last = { number: NUMBER, contentHash: 'ab', revision: 2 };

describe('a receipt that its holder has kept', () => {
  it.each<[string, ReceiptFinding, Parameters<typeof findingOf>]>([
    ['the last one', 'MATCHES', [{ number: NUMBER, contentHash: 'ab' }, last, last]],
    ['the last one, by its number alone', 'MATCHES', [{ number: NUMBER }, last, last]],
    ['one that was followed', 'REPLACED', [{ number: NUMBER }, last, { number: 'other', revision: 3 }]],
    ['one that the record does not have', 'MISSING', [{ number: NUMBER, contentHash: 'ab' }, null, last]],
    ['one with another content', 'DIFFERS', [{ number: NUMBER, contentHash: 'cd' }, last, last]],
    [
      'one of a record that was put back as a whole',
      'MISSING',
      [{ number: NUMBER }, null, { number: 'older', revision: 1 }],
    ],
  ])('%s: %s', (_, expected, args) => {
    expect(findingOf(...args)).toBe(expected);
  });

  it.each([
    ['a1b2cd3e4f0011223344', NUMBER],
    [' A1B2C-D3E4F–00112-23344 ', NUMBER],
    ['A1B2C', undefined],
    ['Z1B2C-D3E4F-00112-23344', undefined],
  ])('is found by its number typed as %s', (typed, expected) => {
    expect(numberOf(typed)).toBe(expected);
  });

  it('is read from the file that the portal gave', () => {
    const file = receiptFile({
      ...{ price: { amount: '1.00' }, proposal: '方案', capacity: 'SELF', performer: null },
      project: { reference: 'CJ-2026-000001', title: '项目' },
      receipt: {
        number: NUMBER,
        contentHash: 'cd',
        salt: '00',
        drawSecret: '11',
        at: '2026-11-24T00:00:00.000Z',
        revision: 1,
      },
    });
    expect(receiptOfFile(file)).toEqual({ number: NUMBER, contentHash: 'cd' });
    for (const text of [
      '',
      '[]',
      '{"receipt":{"number":"1","contentHash":"cd"}}',
      `{"receipt":{"number":"${NUMBER}"}}`,
    ])
      expect(receiptOfFile(text)).toBeUndefined();
  });
});
