import {
  Inject,
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { CONFIG, USUAL_KEEP_DAYS, type Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { FailureLog } from '../process/failure-log.js';
import { TrimClock } from './trim-clock.js';
import { platformTrims, type Trim } from './trims.js';

/** What a worker trims. */
@Module({})
export class RetentionModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(@Inject(TrimClock) private readonly clock: TrimClock) {}

  /** @param trims of the libs */
  static forRoot(trims: readonly Trim[]): DynamicModule {
    return {
      module: RetentionModule,
      providers: [
        {
          provide: TrimClock,
          inject: [Database, CONFIG, FailureLog],
          useFactory: (database: Database, { keepDays = USUAL_KEEP_DAYS }: Config, { report }: FailureLog) =>
            new TrimClock(database, [...platformTrims, ...trims], keepDays, report),
        },
      ],
    };
  }

  onApplicationBootstrap(): void {
    this.clock.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.clock.stop();
  }
}
