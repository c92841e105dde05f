import { WorkerClock } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { StandDownProposals } from '../stand-down/stand-down-proposals.service.js';
import { CancellationProposals } from './cancellation-proposals.service.js';

/** Wait between two looks, in milliseconds: a proposal holds nothing from the instant on at which it lapses, whether or not that was noticed. */
const WAIT_MS = 1_000;

/** What waits for a second person, and nobody decided in time, lapses. */
@Injectable()
export class SecondPersonClock extends WorkerClock {
  constructor(
    private readonly cancellations: CancellationProposals,
    private readonly standDowns: StandDownProposals,
  ) {
    super(WAIT_MS);
  }

  protected async look(): Promise<number> {
    // What cannot lapse of one kind keeps none of the other from it.
    for (const proposals of [this.cancellations, this.standDowns])
      await proposals.lapse().catch((error: unknown) => {
        this.failures.report(error, `A look of ${proposals.constructor.name} failed`);
      });
    return WAIT_MS;
  }
}
