import { WorkerClock } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { SealedBidMatters } from './sealed-bid-matters.js';

/** Waits between two looks, in milliseconds: after one that found all there is, and while there is more. */
const WAIT_MS = { done: 2_000, more: 250 } as const;

/** Looks for bids that were sealed, replaced or withdrawn: the act itself pays nothing for the telling. */
@Injectable()
export class SealedBidClock extends WorkerClock {
  constructor(private readonly matters: SealedBidMatters) {
    super(WAIT_MS.done);
  }

  protected async look(): Promise<number> {
    return (await this.matters.tellNext()) ? WAIT_MS.more : WAIT_MS.done;
  }
}
