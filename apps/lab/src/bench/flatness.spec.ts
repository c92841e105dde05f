import { describe, expect, it } from '@jest/globals';
import { flatnessOf } from './flatness.js';

const samples = (mebibytes: (index: number) => number) =>
  Array.from({ length: 50 }, (_, index) => ({ seconds: index * 5, mebibytes: mebibytes(index) }));

describe('memory over time', () => {
  it('is flat when it stays, whatever the warm-up was', () => {
    expect(flatnessOf(samples((index) => (index < 10 ? index * 20 : 200)))).toEqual({
      ...{ early: 200, late: 200, growth: 0, mebibytesPerMinute: 0 },
    });
  });

  it('is not when it grows: one MiB in five seconds is twelve in a minute', () => {
    const { growth, mebibytesPerMinute } = flatnessOf(samples((index) => 100 + index));
    expect(growth).toBeCloseTo(30 / 114.5);
    expect(mebibytesPerMinute).toBeCloseTo(12);
  });

  it('may swing', () => {
    const { growth, mebibytesPerMinute } = flatnessOf(samples((index) => 200 + (index % 2)));
    expect(Math.abs(growth)).toBeLessThan(0.01);
    expect(Math.abs(mebibytesPerMinute)).toBeLessThan(0.1);
  });

  it('needs enough samples', () => {
    expect(() => flatnessOf(samples(() => 1).slice(0, 4))).toThrow(RangeError);
  });
});
