import { printLine } from './visible.js';

/** Seconds with one decimal, as in "0.4 s". */
export function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Runs one step of the start and prints it with its time; `work` may answer a remark to print with it. */
export async function step<T>(name: string, work: () => Promise<T>, remark?: (result: T) => string): Promise<T> {
  const since = performance.now();
  const result = await work();
  const text = remark ? `${name}: ${remark(result)}` : name;
  printLine(`  ${text} ${'.'.repeat(Math.max(2, 56 - text.length))} ${seconds(since)}`);
  return result;
}
