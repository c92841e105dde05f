import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { ListingsModule } from './listings.module.js';
import { SeriousListingClock } from './serious-listing-clock.js';

/** What the worker does: the serious list is proposed by the clock. */
@Module({ imports: [ListingsModule], providers: [SeriousListingClock] })
export class ListingsWorkerModule implements OnApplicationBootstrap {
  constructor(private readonly clock: SeriousListingClock) {}

  onApplicationBootstrap(): void {
    this.clock.start();
  }
}
