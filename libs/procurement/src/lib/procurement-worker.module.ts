import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { OpeningClock } from './opening/opening-clock.js';
import { ProcurementModule } from './procurement.module.js';
import { ProvisionalDeadlines } from './project/provisional-deadlines.js';

/** What the worker does for projects: openings by the clock. */
@Module({ imports: [ProcurementModule], providers: [OpeningClock] })
export class ProcurementWorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly clock: OpeningClock,
    private readonly deadlines: ProvisionalDeadlines,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.deadlines.settle();
    this.clock.start();
  }
}
