import { describe, expect, it } from '@jest/globals';
import { ranOut } from './validity.js';

describe('ranOut', () => {
  it('lets the last day count to its end in Beijing', () => {
    expect(ranOut('2027-03-05', Date.parse('2027-03-05T23:59:59+08:00'))).toBe(false);
    expect(ranOut('2027-03-05', Date.parse('2027-03-06T00:00:00+08:00'))).toBe(true);
  });
});
