import { randomFillSync } from 'node:crypto';

/** Drawn at once: each draw from the system's generator costs a bid more than its 68 bytes. */
const DRAWN_BYTES = 4096;

const drawn = Buffer.alloc(DRAWN_BYTES);
let used = DRAWN_BYTES;

/** Secret random bytes, at most 4,096. None is given out twice, and what was given out is not kept. */
export function secretBytes(count: number): Buffer {
  if (used + count > DRAWN_BYTES) {
    randomFillSync(drawn);
    used = 0;
  }
  const own = Buffer.from(drawn.subarray(used, used + count));
  drawn.fill(0, used, used + count);
  used += count;
  return own;
}
