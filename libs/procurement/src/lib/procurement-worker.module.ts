import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { OpeningClock } from './opening/opening-clock.js';
import { ProcurementModule } from './procurement.module.js';

/** What the worker does for projects: deadlines are settled and bids opened by the clock. */
@Module({ imports: [ProcurementModule], providers: [OpeningClock] })
export class ProcurementWorkerModule implements OnApplicationBootstrap {
  constructor(private readonly clock: OpeningClock) {}

  onApplicationBootstrap(): void {
    this.clock.start();
  }
}
