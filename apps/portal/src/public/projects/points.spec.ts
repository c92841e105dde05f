import { describe, expect, it } from '@jest/globals';
import { sumOfPoints } from './points.js';

describe('sumOfPoints', () => {
  it.each([
    [['20.00', '30.00', '20.00', '20.00', '10.00'], '100.00'],
    [['33.33', '33.33', '33.34'], '100.00'],
    [['0.1', '0.2'], '0.30'],
    [[], '0.00'],
  ])('adds %j exactly to %s', (points, sum) => {
    expect(sumOfPoints(points)).toBe(sum);
  });
});
