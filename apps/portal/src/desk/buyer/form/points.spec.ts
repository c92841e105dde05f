import { describe, expect, it } from '@jest/globals';
import { freeCriterionId, sumOfPoints } from './points.js';

describe('sumOfPoints', () => {
  it('adds up decimals that a float would not', () => {
    expect(sumOfPoints(['0.1', '0.2', '99.7'])).toEqual({
      sum: '100.00',
      missing: '0.00',
      excess: '0.00',
      complete: true,
    });
  });

  it('says what is missing and what is too much', () => {
    expect(sumOfPoints(['20', '49.5'])).toMatchObject({
      sum: '69.50',
      missing: '30.50',
      excess: '0.00',
      complete: false,
    });
    expect(sumOfPoints(['60', '40.01'])).toMatchObject({
      sum: '100.01',
      missing: '0.00',
      excess: '0.01',
      complete: false,
    });
  });

  it('is not complete while a figure is empty or cannot be read, whatever the others come to', () => {
    expect(sumOfPoints(['60', '40', ''])).toMatchObject({ sum: '100.00', complete: false });
    expect(sumOfPoints(['60', '40', '1e2'])).toMatchObject({ sum: '100.00', complete: false });
    expect(sumOfPoints(['110', '-10'])).toMatchObject({ sum: '110.00', excess: '10.00', complete: false });
  });
});

describe('freeCriterionId', () => {
  it('gives no id twice, also after one was removed', () => {
    expect(freeCriterionId([])).toBe('c1');
    expect(freeCriterionId(['c2', 'c3'])).toBe('c4');
    expect(freeCriterionId(['c1', 'c3'])).toBe('c4');
  });
});
