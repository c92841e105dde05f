import { createHmac } from 'node:crypto';

/**
 * What must be secret although the seed is published: project keys, salts, draw secrets, receipt numbers. Derived from
 * the installation's master key, so that the same seed gives the same there and nobody outside can compute it.
 */
export class Secrets {
  constructor(
    private readonly masterKey: Buffer,
    private readonly seed: number,
  ) {}

  /** 32 bytes for one purpose. */
  bytes(purpose: string): Buffer {
    return createHmac('sha256', this.masterKey).update(`demonstration:${this.seed}:${purpose}`).digest();
  }

  hex(purpose: string, bytes = 32): string {
    return this.bytes(purpose).subarray(0, bytes).toString('hex');
  }
}
