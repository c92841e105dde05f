import { describe, expect, it } from '@jest/globals';
import { timeToExplain } from './time-to-explain.js';

const pack = (minutesToExplain?: number) => ({
  abnormallyLowBid: {
    panelJudgement: true,
    thresholds: null,
    ...(minutesToExplain !== undefined && { minutesToExplain }),
  },
});

describe('how long a bidder may explain a low price', () => {
  it.each([
    ['as its pack says', 45, [pack(30)], null, 45 * 60_000],
    [
      'as the last pack says that does, where its own is from before',
      undefined,
      [pack(20), pack(30), pack()],
      null,
      30 * 60_000,
    ],
    ['in an exercise, divided as all periods are', 30, [], 60, 30_000],
    ['in an exercise of the greatest factor, long enough to write something', 30, [], 1_000_000, 5_000],
  ] as const)('%s', (_, minutesToExplain, packs, factor, milliseconds) => {
    expect(timeToExplain(pack(minutesToExplain).abnormallyLowBid, packs, factor)).toBe(milliseconds);
  });

  it('is not made up where no pack says it', () => {
    expect(() => timeToExplain({}, [pack()], null)).toThrow('No rule pack says');
  });
});
