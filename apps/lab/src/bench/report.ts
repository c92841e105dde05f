import { limitVerdict, type Verdict } from '../load/verdict.js';
import { median, ratios, typical, type Comparison, type Round } from './statistics.js';
import type { Workload } from './workloads.js';

/** Throughput as a multiple of the bare server's, and the time of the slowest, against the workload's targets. */
export function requestVerdicts(
  { name, title, target, p99Target }: Pick<Workload, 'name' | 'title' | 'target' | 'p99Target'>,
  comparison: Comparison,
): Verdict[] {
  const ratio = median(ratios(comparison));
  const what = `${name} ${title}`;
  const throughput = {
    what,
    reached: `${ratio.toFixed(2)} of the bare server`,
    target: `at least ${target}`,
    met: ratio >= target,
  };
  if (p99Target === undefined) return [throughput];
  return [throughput, limitVerdict(`${name} slowest of 100`, typical(comparison.api).p99, p99Target, 'ms')];
}

/** Whether the API answers more requests than the peer, if one took part. */
export function peerVerdicts(name: string, comparison: Comparison): Verdict[] {
  if (comparison.peer.length === 0) return [];
  const ratio = median(ratios(comparison, 'peer'));
  const what = `${name} ahead of PostGraphile`;
  return [{ what, reached: `${ratio.toFixed(2)} of PostGraphile`, target: 'more than 1', met: ratio > 1 }];
}

/** What a rush of bids came to. */
export interface Rush {
  readonly asked: number;
  /** Bids that were answered with a receipt. */
  readonly acknowledged: number;
  /** Bids that the database has from before the deadline. */
  readonly stored: number;
  readonly seconds: number;
  readonly p99: number;
}

const RUSH_BIDS_PER_SECOND = 3_000;
const RUSH_P99_MS = 30;

/** How quickly bids were taken before a deadline, and whether all of them are there. */
export function rushVerdicts({ asked, acknowledged, stored, seconds, p99 }: Rush): Verdict[] {
  const perSecond = acknowledged / seconds;
  return [
    {
      what: 'rush: acknowledged and stored in time',
      reached: `${acknowledged} and ${stored}`,
      target: `both ${asked}`,
      met: acknowledged === asked && stored === asked,
    },
    {
      what: 'rush: durable bids',
      reached: `${perSecond.toFixed(0)} a second`,
      target: `at least ${RUSH_BIDS_PER_SECOND}`,
      met: perSecond >= RUSH_BIDS_PER_SECOND,
    },
    {
      what: 'rush: slowest of 100',
      reached: `${p99.toFixed(1)} ms`,
      target: `at most ${RUSH_P99_MS} ms`,
      met: p99 <= RUSH_P99_MS,
    },
  ];
}

/** All servers' figures, the median over the rounds. */
export function comparisonLines(comparison: Comparison): string[] {
  const { bare, api, peer } = comparison;
  const each = (to: 'bare' | 'peer') => ratios(comparison, to).map((ratio) => ratio.toFixed(2));
  return [
    line('bare', typical(bare)),
    line('API', typical(api)),
    ...(peer.length ? [line('peer', typical(peer))] : []),
    `    ratio of each pair of rounds: ${each('bare').join(' ')}`,
    ...(peer.length ? [`    ratio to PostGraphile: ${each('peer').join(' ')}`] : []),
  ];
}

function line(server: string, figures: Round): string {
  const { throughput, p50, p99, nodeMicros, databaseMicros, driverMicros } = figures;
  return (
    `    ${server.padEnd(4)} ${throughput.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms` +
    `  CPU ${nodeMicros.toFixed(0)} µs Node + ${databaseMicros.toFixed(0)} µs PostgreSQL per request (driver ${driverMicros.toFixed(0)})`
  );
}
