import { Database, eachAlone, WorkerClock } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { RatingResults } from './rating-results.service.js';
import { RatingsReader } from './ratings.reader.js';

/** Wait between two looks, in milliseconds: what is counted in years is looked at every ten minutes. */
const WAIT_MS = 600_000;

/** Tells organizations, once, that their grade ends soon. */
@Injectable()
export class RatingClock extends WorkerClock {
  constructor(
    private readonly database: Database,
    private readonly reader: RatingsReader,
    private readonly results: RatingResults,
  ) {
    super(WAIT_MS);
  }

  protected async look(): Promise<number> {
    await eachAlone(await this.reader.ending(), 'Some were not told that their grade ends', (ending) =>
      this.database.transaction(() => this.results.remind(ending)),
    );
    return WAIT_MS;
  }
}
