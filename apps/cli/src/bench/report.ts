import { median, ratios, typical } from './statistics.js';
import type { Comparison, Round } from './statistics.js';
import type { Workload } from './workloads.js';

/** A target and what was reached. */
export interface Verdict {
  readonly what: string;
  readonly reached: string;
  readonly target: string;
  readonly met: boolean;
}

/** The share of the bare server's throughput, against the workload's target. */
export function ratioVerdict(
  { name, title, target }: Pick<Workload, 'name' | 'title' | 'target'>,
  comparison: Comparison,
): Verdict {
  const ratio = median(ratios(comparison));
  return {
    what: `${name} ${title}`,
    reached: `${ratio.toFixed(2)} of the bare server`,
    target: `at least ${target}`,
    met: ratio >= target,
  };
}

/** A figure that must stay below a limit. */
export function limitVerdict(what: string, value: number, limit: number, unit: string): Verdict {
  return { what, reached: `${value.toFixed(1)} ${unit}`, target: `under ${limit} ${unit}`, met: value < limit };
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

/** One line for each verdict. */
export function verdictLines(verdicts: readonly Verdict[]): string[] {
  const width = Math.max(...verdicts.map(({ what }) => what.length));
  return verdicts.map(
    ({ what, reached, target, met }) => `  ${met ? '✓' : '✗'} ${what.padEnd(width)}  ${reached} (${target})`,
  );
}

function line(server: string, { throughput, p50, p99, nodeMicros, databaseMicros }: Round): string {
  return (
    `    ${server.padEnd(4)} ${throughput.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms` +
    `  CPU ${nodeMicros.toFixed(0)} µs Node + ${databaseMicros.toFixed(0)} µs PostgreSQL per request`
  );
}
