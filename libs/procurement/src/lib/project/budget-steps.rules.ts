import type { ValueCount } from '@chengjie/platform';

/** Budgets up to which lists count projects, fen, our own: 100,000 yuan, the thresholds of levels (300,000, 500,000), a million, that of open tender. */
export const BUDGET_STEPS: readonly number[] = [10_000_000, 30_000_000, 50_000_000, 100_000_000, 200_000_000];

/** Projects up to each step, of counts of those between one step and the next; steps that add none are left out. */
export function upToEach(counts: readonly ValueCount[]): { fen: number; count: number; atLeast: boolean }[] {
  const of = new Map(counts.map((count) => [count.value, count]));
  let sum = 0;
  let atLeast = false;
  return BUDGET_STEPS.flatMap((fen) => {
    const between = of.get(String(fen));
    if (!between) return [];
    sum += between.count;
    atLeast ||= between.atLeast;
    return [{ fen, count: sum, atLeast }];
  });
}
