import { describe, expect, it } from '@jest/globals';
import { chosenOf } from './chosen.js';

describe('chosenOf', () => {
  const options = ['BUDGET', 'CLOSING_SOON'].map((value) => ({ value, label: value }));

  it.each([
    ['BUDGET', { value: 'BUDGET' }],
    [undefined, {}],
    ['NOPE', { ignored: 'NOPE' }],
    ['NEWEST', {}],
    ['id-of-another', { value: 'id-of-another' }],
  ])('%s', (asked, chosen) => {
    expect(chosenOf(asked, { options, usual: 'NEWEST', others: (value) => value.startsWith('id-') })).toEqual(chosen);
  });
});
