import { Rounds } from '@chengjie/platform';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { StepWarnings } from './step-warnings.js';

/** Wait between two looks, in milliseconds: stages are days. */
const WAIT_MS = 600_000;

/** The worker's clock: the office is warned whether or not anybody visits the site. */
@Injectable()
export class StepWarningClock implements OnApplicationShutdown {
  private readonly logger = new Logger('StepWarningClock');
  private readonly rounds = new Rounds(() => this.look());

  constructor(private readonly warnings: StepWarnings) {}

  start(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async look(): Promise<number> {
    try {
      await this.warnings.warn();
    } catch (error) {
      this.logger.error(error);
    }
    return WAIT_MS;
  }
}
