import { describe, expect, it } from '@jest/globals';
import { figuresOf, keepsWithin, reportOf } from './national-figures.js';

const turns = (...milliseconds: number[]) => ({ milliseconds, processor: milliseconds.map((each) => each / 2) });
const compared = (small: number, large: number) => ({
  title: `${small} and ${large}`,
  small: figuresOf([turns(small)]),
  large: figuresOf([turns(large)]),
});

describe('figures of an operation', () => {
  it('are the medians over rounds, so that one disturbed round does not decide', () => {
    expect(figuresOf([turns(1, 2, 3), turns(1, 2, 90), turns(1, 2, 4)])).toMatchObject({ p50: 2, p95: 4 });
  });

  it.each([
    [10, 15, true],
    [10, 15.1, false],
    [0.5, 1.4, true],
    [1.5, 2.6, false],
    [400, 590, true],
  ])('of %d and %d ms keep within the bounds: %s', (small, large, kept) => {
    expect(keepsWithin(compared(small, large))).toBe(kept);
  });

  it('stand in the report with what grows most first', () => {
    const titles = reportOf([compared(10, 11), compared(10, 30)]).map((line) => /\S+ and \S+$/.exec(line)?.[0]);
    expect(titles).toEqual([undefined, '10 and 30', '10 and 11']);
  });
});
