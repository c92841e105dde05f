import { WorkerClock } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { CancellationProposals } from './cancellation-proposals.service.js';

/** Wait between two looks, in milliseconds: a proposal holds nothing from the instant on at which it lapses, whether or not that was noticed. */
const WAIT_MS = 1_000;

/** Proposals to cancel that nobody decided in time lapse. */
@Injectable()
export class CancellationClock extends WorkerClock {
  constructor(private readonly proposals: CancellationProposals) {
    super(WAIT_MS);
  }

  protected async look(): Promise<number> {
    await this.proposals.lapse();
    return WAIT_MS;
  }
}
