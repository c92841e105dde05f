import { v7 } from 'uuid';
import { Random } from './random.js';

/** Ids of generated rows: UUIDv7 of the day on which the thing would have been entered, the same for the same seed. */
export class Ids {
  private readonly random: Random;

  constructor(seed: number, purpose: string) {
    this.random = new Random(seed, `ids:${purpose}`);
  }

  at(instant: Date): string {
    return v7({ msecs: instant.getTime(), seq: this.random.int(0, 0x7fff_ffff), random: this.random.bytes(16) });
  }
}
