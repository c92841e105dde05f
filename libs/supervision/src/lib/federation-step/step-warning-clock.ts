import { WorkerClock } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { StepWarnings } from './step-warnings.js';

/** Wait between two looks, in milliseconds: stages are days. */
const WAIT_MS = 600_000;

/** The office is warned of the last day of a federation step. */
@Injectable()
export class StepWarningClock extends WorkerClock {
  constructor(private readonly warnings: StepWarnings) {
    super(WAIT_MS);
  }

  protected async look(): Promise<number> {
    await this.warnings.warn();
    return WAIT_MS;
  }
}
