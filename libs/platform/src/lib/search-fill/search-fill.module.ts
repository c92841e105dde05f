import { Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../database/database.js';
import { WorkerClock } from '../jobs/worker-clock.js';
import type { LazySearchFill } from './search-fill.js';

/** Rows of one transaction: those who act on one of them wait for no more. */
const ROWS = 200;

/** Wait between two rounds, in milliseconds: only a new release makes terms out of date. */
const ROUND_MS = 600_000;

/** Brings what things are found by up to date with the release, some rows at a time; several workers share it. */
class SearchFillClock extends WorkerClock implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly fills: readonly LazySearchFill[],
  ) {
    super(ROUND_MS);
  }

  onApplicationBootstrap(): void {
    this.start();
  }

  protected override async look(): Promise<number> {
    for (const load of this.fills) {
      const fill = await load();
      for (let filled = ROWS; filled === ROWS && !this.stopped;)
        filled = await this.database.transaction(() => fill(this.database, ROWS));
    }
    return ROUND_MS;
  }
}

/** What a worker writes anew. */
@Module({})
export class SearchFillModule {
  /** @param fills of the libs */
  static forRoot(fills: readonly LazySearchFill[]): DynamicModule {
    return {
      module: SearchFillModule,
      providers: [
        {
          provide: SearchFillClock,
          inject: [Database],
          useFactory: (database: Database) => new SearchFillClock(database, fills),
        },
      ],
    };
  }
}
