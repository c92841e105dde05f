import { Logger } from '@nestjs/common';
import { isUnavailable, originalOf } from '../graphql/errors.js';

/** How often it is said that the database cannot serve, in milliseconds. */
const INTERVAL_MS = 10_000;

/**
 * The log of failures: each one of ours with its stack; that the database cannot serve once for all who are told so in an
 * interval, or else every request of a rush would leave its stack.
 */
export class FailureLog {
  private readonly logger = new Logger('Failures');
  private lastSaid = -Infinity;
  private unsaid = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  readonly report = (error: unknown): void => {
    const cause = originalOf(error);
    if (!isUnavailable(cause)) {
      this.logger.error(error);
      return;
    }
    this.unsaid += 1;
    if (this.now() - this.lastSaid < INTERVAL_MS) return;
    const words = cause instanceof Error ? cause.message || cause.name : String(cause);
    this.logger.error(`The database cannot serve (failures since this was last said: ${this.unsaid}): ${words}`);
    this.lastSaid = this.now();
    this.unsaid = 0;
  };
}
