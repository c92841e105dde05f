import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { limitVerdict } from '../load/verdict.js';
import { peerVerdicts, requestVerdicts, rushVerdicts } from './report.js';
import { median, percentile, ratios, typical, type Round } from './statistics.js';

const round = (throughput: number): Round => ({
  throughput,
  ...{ p50: 1, p99: 2, nodeMicros: 3, databaseMicros: 4, driverMicros: 5 },
});

describe('median', () => {
  it.each([
    [[3], 3],
    [[3, 1, 2], 2],
    [[10, 1, 2, 3], 2.5],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('of nothing is an error', () => {
    expect(() => median([])).toThrow(RangeError);
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        expect(median([...values].reverse())).toBe(median(values));
      }),
    );
  });
});

describe('percentile', () => {
  it.each([
    [[1, 2, 3, 4], 0.5, 2],
    [[1, 2, 3, 4], 0.51, 3],
    [[1, 2, 3, 4], 0.99, 4],
    [[7], 0.01, 7],
  ])('of %j at %d is %d', (sorted, share, expected) => {
    expect(percentile(sorted, share)).toBe(expected);
  });
});

describe('a comparison', () => {
  const comparison = {
    bare: [round(100), round(200), round(100)],
    api: [round(40), round(60), round(50)],
    peer: [round(20), round(20), round(50)],
  };

  it('divides the rounds that ran beside each other', () => {
    expect(ratios(comparison)).toEqual([0.4, 0.3, 0.5]);
  });

  it('asks for as many rounds of both', () => {
    expect(() => ratios({ bare: [round(1)], api: [round(1), round(1)], peer: [] })).toThrow(RangeError);
  });

  it('with a peer is ahead of it or not', () => {
    expect(ratios(comparison, 'peer')).toEqual([2, 3, 1]);
    expect(peerVerdicts('Q1', comparison)).toMatchObject([{ reached: '2.00 of PostGraphile', met: true }]);
    expect(peerVerdicts('Q1', { ...comparison, peer: comparison.api })).toMatchObject([{ met: false }]);
    expect(peerVerdicts('Q1', { ...comparison, peer: [] })).toEqual([]);
  });

  it('shows the median of each figure', () => {
    expect(typical(comparison.api)).toEqual(round(50));
  });

  it('meets a target with the median of its ratios', () => {
    const workload = { name: 'Q1', title: 'page' } as const;
    expect(requestVerdicts({ ...workload, target: 0.4 }, comparison)).toMatchObject([{ met: true }]);
    expect(requestVerdicts({ ...workload, target: 0.41 }, comparison)).toMatchObject([{ met: false }]);
  });

  it('meets a target of time with the median of its slowest', () => {
    const workload = { name: 'Q1.kept', title: 'page', target: 0 } as const;
    const { p99 } = typical(comparison.api);
    expect(requestVerdicts({ ...workload, p99Target: p99 + 1 }, comparison)).toMatchObject([{}, { met: true }]);
    expect(requestVerdicts({ ...workload, p99Target: p99 }, comparison)).toMatchObject([{}, { met: false }]);
  });
});

describe('a limit', () => {
  it('is met below it only', () => {
    expect(limitVerdict('start', 5.9, 6, 's').met).toBe(true);
    expect(limitVerdict('start', 6, 6, 's').met).toBe(false);
  });
});

describe('a rush', () => {
  const rush = { asked: 9_000, acknowledged: 9_000, stored: 9_000, seconds: 3, p99: 30 };
  const met = (changes: object) => rushVerdicts({ ...rush, ...changes }).map((verdict) => verdict.met);

  it('has every bid, at 3,000 a second, 99 of 100 within 30 ms', () => {
    expect(met({})).toEqual([true, true, true]);
  });

  it.each([
    [{ stored: 8_999 }, [false, true, true]],
    [{ acknowledged: 8_999 }, [false, false, true]],
    [{ seconds: 3.1 }, [true, false, true]],
    [{ p99: 30.1 }, [true, true, false]],
  ])('misses a target with %j', (changes, expected) => {
    expect(met(changes)).toEqual(expected);
  });
});
