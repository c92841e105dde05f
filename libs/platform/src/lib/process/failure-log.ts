import { Logger } from '@nestjs/common';
import { isUnavailable, originalOf } from '../graphql/errors.js';
import { OncePerInterval } from './once-per-interval.js';

/** How often it is said that the database cannot serve, in milliseconds. */
const INTERVAL_MS = 10_000;

/**
 * The log of failures: each one of ours with its stack; that the database cannot serve once for all who are told so in an
 * interval, or else every request of a rush would leave its stack.
 */
export class FailureLog {
  private readonly logger = new Logger('Failures');
  private readonly unavailable: OncePerInterval;

  constructor(now?: () => number) {
    this.unavailable = new OncePerInterval(INTERVAL_MS, now);
  }

  /** @param what it was that failed, where the error does not say */
  readonly report = (error: unknown, what?: string): void => {
    const cause = originalOf(error);
    if (!isUnavailable(cause)) {
      if (what === undefined) this.logger.error(error);
      else this.logger.error(what, error);
      return;
    }
    this.unavailable.met((times) => {
      const { message, name } = cause as Partial<Error>;
      this.logger.error(
        `The database cannot serve (failures since this was last said: ${times}): ${message || name || 'no reason was given'}`,
      );
    });
  };
}
