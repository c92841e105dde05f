import { Database, eachAlone, WorkerClock } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { SeriousListingsReader } from './serious-listings.reader.js';
import { SeriousListings } from './serious-listings.service.js';

/** Wait between two looks, in milliseconds: what is counted in years is looked at every ten minutes. */
const WAIT_MS = 600_000;

/** Proposes the serious list for whoever has been abnormal for two years, and lets lapse what nobody served or decided in time. */
@Injectable()
export class SeriousListingClock extends WorkerClock {
  constructor(
    private readonly database: Database,
    private readonly reader: SeriousListingsReader,
    private readonly proposals: SeriousListings,
  ) {
    super(WAIT_MS);
  }

  protected async look(): Promise<number> {
    const found = await this.reader.abnormalForLong();
    await eachAlone(found, 'The serious list could not be proposed for some', ({ organizationId }) =>
      this.database.transaction(() => this.proposals.proposeByClock(organizationId)),
    );
    await eachAlone(await this.reader.overdue(), 'Some proposals of the serious list could not lapse', ({ id }) =>
      this.database.transaction(() => this.proposals.lapseByClock(id)),
    );
    return WAIT_MS;
  }
}
