import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { RatingClock } from './rating-clock.js';
import { RatingsModule } from './ratings.module.js';

/** What the worker does: reminders before grades end. */
@Module({ imports: [RatingsModule], providers: [RatingClock] })
export class RatingsWorkerModule implements OnApplicationBootstrap {
  constructor(private readonly clock: RatingClock) {}

  onApplicationBootstrap(): void {
    this.clock.start();
  }
}
