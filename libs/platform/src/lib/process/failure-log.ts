import { Logger } from '@nestjs/common';
import { isUnavailable, originalOf } from '../graphql/errors.js';
import { OncePerInterval } from './once-per-interval.js';

/** How often it is said that the database cannot serve, in milliseconds. */
const INTERVAL_MS = 10_000;
/** How often it is said again that the same thing still fails in the same way, in milliseconds. */
const REPEATED_MS = 3_600_000;
/** Things of which it is known how they failed last; beyond that the first are said again. */
const MOST_THINGS = 1_000;

/**
 * The log of failures: each one of ours with its stack; of a thing that is tried again and again, when it fails in another
 * way than before, or once in an hour; that the database cannot serve once for all who are told so in an interval, or else
 * every request of a rush would leave its stack.
 */
export class FailureLog {
  private readonly logger = new Logger('Failures');
  private readonly unavailable: OncePerInterval;
  private readonly things = new Map<string, { readonly words: string; readonly said: OncePerInterval }>();

  constructor(private readonly now?: () => number) {
    this.unavailable = new OncePerInterval(INTERVAL_MS, now);
  }

  /** @param what it was that failed, for what is tried again by itself: a sentence that names the thing */
  readonly report = (error: unknown, what?: string): void => {
    const cause = originalOf(error);
    if (!isUnavailable(cause)) {
      if (what === undefined) this.logger.error(error);
      else this.sayChanged(what, error);
      return;
    }
    this.unavailable.met((times) => {
      const { message, name } = cause as Partial<Error>;
      this.logger.error(
        `The database cannot serve (failures since this was last said: ${times}): ${message || name || 'no reason was given'}`,
      );
    });
  };

  private sayChanged(what: string, error: unknown): void {
    const words = String(error);
    const before = this.things.get(what);
    const thing = before?.words === words ? before : { words, said: new OncePerInterval(REPEATED_MS, this.now) };
    this.things.set(what, thing);
    const [first] = this.things.keys();
    if (this.things.size > MOST_THINGS && first !== undefined) this.things.delete(first);
    thing.said.met((times) =>
      this.logger.error(times > 1 ? `${what} (${times} times since this was last said)` : what, error),
    );
  }
}
