import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/**
 * Seeded chance. Each purpose has a stream of its own, so that more of one thing leaves all others as they are.
 */
export class Random {
  private readonly generator: RandomGenerator;

  constructor(
    readonly seed: number,
    purpose: string,
  ) {
    this.generator = xoroshiro128plus(createHash('sha256').update(`${seed}:${purpose}`).digest().readInt32BE());
  }

  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number {
    return uniformInt(this.generator, least, most);
  }

  /** True in so many of a hundred cases. */
  chance(percent: number): boolean {
    return this.int(1, 100) <= percent;
  }

  /** @throws RangeError for an empty list */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('Nothing to pick from');
    return list[this.int(0, list.length - 1)] as T;
  }

  /** One of the values, each as often as its share of the sum. */
  weighted<T>(shares: readonly (readonly [value: T, share: number])[]): T {
    let left = this.int(
      1,
      shares.reduce((sum, [, share]) => sum + share, 0),
    );
    for (const [value, share] of shares) {
      left -= share;
      if (left <= 0) return value;
    }
    throw new RangeError('Nothing to pick from');
  }

  /** So many of a list, each at most once, in random order; all of a shorter list. */
  sample<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    const chosen: T[] = [];
    while (chosen.length < count && rest.length > 0) {
      chosen.push(...rest.splice(this.int(0, rest.length - 1), 1));
    }
    return chosen;
  }

  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.int(0, 255));
  }
}
