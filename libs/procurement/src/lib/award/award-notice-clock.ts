import { WorkerClock } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { ProvisionalNotices } from './provisional-notices.js';

/** Wait between two looks, in milliseconds: calendars are entered once a year. */
const WAIT_MS = 2_000;

/** Award notices whose end waited for a calendar are settled. */
@Injectable()
export class AwardNoticeClock extends WorkerClock {
  constructor(private readonly notices: ProvisionalNotices) {
    super(WAIT_MS);
  }

  protected async look(): Promise<number> {
    await this.notices.settle(this.failures.report);
    return WAIT_MS;
  }
}
