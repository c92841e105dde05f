import { median } from './statistics.js';

/** Memory of a process at one moment of a soak. */
export interface MemorySample {
  readonly seconds: number;
  readonly mebibytes: number;
}

/** Whether memory stays, or grows with time. */
export interface Flatness {
  /** Median of the second fifth, when all is warm, and of the last one, MiB. */
  readonly early: number;
  readonly late: number;
  /** How much more that is, as a share of the early one. */
  readonly growth: number;
  /** By least squares over everything after the first fifth. */
  readonly mebibytesPerMinute: number;
}

/** Compares the beginning of a soak, after its first fifth, with its end. @param samples at least five, by time */
export function flatnessOf(samples: readonly MemorySample[]): Flatness {
  if (samples.length < 5) throw new RangeError('Too few samples to tell whether memory grows');
  const fifth = (index: number) =>
    samples.slice(Math.floor((samples.length * index) / 5), Math.floor((samples.length * (index + 1)) / 5));
  const of = (some: readonly MemorySample[]) => median(some.map(({ mebibytes }) => mebibytes));
  const [early, late] = [of(fifth(1)), of(fifth(4))];
  const warm = samples.slice(Math.floor(samples.length / 5));
  return { early, late, growth: late / early - 1, mebibytesPerMinute: slope(warm) * 60 };
}

function slope(samples: readonly MemorySample[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [time, memory] = [mean(samples.map(({ seconds }) => seconds)), mean(samples.map(({ mebibytes }) => mebibytes))];
  let [together, alone] = [0, 0];
  for (const { seconds, mebibytes } of samples) {
    together += (seconds - time) * (mebibytes - memory);
    alone += (seconds - time) ** 2;
  }
  return alone === 0 ? 0 : together / alone;
}
