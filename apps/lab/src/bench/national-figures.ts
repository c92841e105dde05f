import { median, percentile } from './statistics.js';

/** How much slower the whole may be than a hundredth of it. */
export const MOST = 1.5;
/**
 * Milliseconds by which two answers may differ in any case: a B-tree that is one level higher costs some of a short
 * answer, and a millisecond is less than anybody or anything that asks over a network can tell.
 */
export const SAME_MS = 1;

/** Turns of one operation at one size in one round: each of another place. */
export interface Turns {
  readonly milliseconds: readonly number[];
  /** Processor time of API and PostgreSQL for one answer, milliseconds. */
  readonly processor: readonly number[];
}

/** What an operation took at one size. */
export interface Figures {
  readonly p50: number;
  readonly p95: number;
  readonly processor: number;
}

/** An operation at both sizes. */
export interface Compared {
  readonly title: string;
  readonly small: Figures;
  readonly large: Figures;
}

/** The median over rounds: one round in which the machine did something else does not decide. */
export function figuresOf(rounds: readonly Turns[]): Figures {
  const over = (figure: (turns: Turns) => number) => median(rounds.map(figure));
  return {
    p50: over(({ milliseconds }) => share(milliseconds, 0.5)),
    p95: over(({ milliseconds }) => share(milliseconds, 0.95)),
    processor: over(({ processor }) => processor.reduce((sum, each) => sum + each, 0) / processor.length),
  };
}

/** Whether an operation is as quick at the large size as it has to be. */
export function keepsWithin({ small, large }: Compared): boolean {
  return large.p95 <= small.p95 * MOST || large.p95 - small.p95 <= SAME_MS;
}

/** One line for each operation, what grows most first. */
export function reportOf(all: readonly Compared[]): string[] {
  const ratio = ({ small, large }: Compared) => large.p95 / small.p95;
  const pair = (small: number, large: number) => `${small.toFixed(1).padStart(6)} ${large.toFixed(1).padStart(6)}`;
  return [
    '    ratio    p50 ms, both     p95 ms, both    processor ms',
    ...[...all]
      .sort((one, other) => ratio(other) - ratio(one))
      .map((each) => {
        const { title, small, large } = each;
        const figures = [
          pair(small.p50, large.p50),
          pair(small.p95, large.p95),
          pair(small.processor, large.processor),
        ];
        return `  ${keepsWithin(each) ? '✓' : '✗'} ${ratio(each).toFixed(2).padStart(5)}  ${figures.join('   ')}  ${title}`;
      }),
  ];
}

function share(values: readonly number[], part: number): number {
  return percentile(
    [...values].sort((a, b) => a - b),
    part,
  );
}
