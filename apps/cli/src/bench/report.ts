import { limitVerdict } from '../load/verdict.js';
import type { Verdict } from '../load/verdict.js';
import { median, ratios, typical } from './statistics.js';
import type { Comparison, Round } from './statistics.js';
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

/** Both servers' figures, the median over the rounds. */
export function comparisonLines(comparison: Comparison): string[] {
  const each = ratios(comparison).map((ratio) => ratio.toFixed(2));
  return [
    line('bare', typical(comparison.bare)),
    line('API', typical(comparison.api)),
    `    ratio of each pair of rounds: ${each.join(' ')}`,
  ];
}

function line(server: string, { throughput, p50, p99, nodeMicros, databaseMicros }: Round): string {
  return (
    `    ${server.padEnd(4)} ${throughput.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms` +
    `  CPU ${nodeMicros.toFixed(0)} µs Node + ${databaseMicros.toFixed(0)} µs PostgreSQL per request`
  );
}
