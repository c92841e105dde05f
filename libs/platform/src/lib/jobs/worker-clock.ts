import { Inject, type OnApplicationShutdown } from '@nestjs/common';
import { FailureLog } from '../process/failure-log.js';
import { Rounds } from './rounds.js';

/** A worker's clock: what is due is done whether or not anybody visits the site. It ends with the worker, after the look that is going on. */
export abstract class WorkerClock implements OnApplicationShutdown {
  /** The process's own, where it runs in one: all clocks meet a database that is away, and it is said once. */
  @Inject(FailureLog) protected readonly failures: FailureLog = new FailureLog();
  private readonly rounds = new Rounds(() => this.lookOrLog());

  /** @param restMs wait after a look that failed, in milliseconds */
  protected constructor(private readonly restMs: number) {}

  start(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  /** Does what is due. @returns milliseconds until the next look; what it throws is logged */
  protected abstract look(): Promise<number>;

  /** True once the worker ends: a long look ends early. */
  protected get stopped(): boolean {
    return this.rounds.stopped;
  }

  private async lookOrLog(): Promise<number> {
    try {
      return await this.look();
    } catch (error) {
      this.failures.report(error, `A look of ${this.constructor.name} failed`);
      return this.restMs;
    }
  }
}
