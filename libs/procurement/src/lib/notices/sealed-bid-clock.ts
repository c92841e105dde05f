import { Rounds } from '@chengjie/platform';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { SealedBidMatters } from './sealed-bid-matters.js';

/** Waits between two looks, in milliseconds: after one that found all there is, and while there is more. */
const WAIT_MS = { done: 2_000, more: 250 } as const;

/** The worker looks for bids that were sealed, replaced or withdrawn: the act itself pays nothing for the telling. */
@Injectable()
export class SealedBidClock implements OnApplicationShutdown {
  private readonly logger = new Logger('SealedBids');
  private readonly rounds = new Rounds(() => this.look());

  constructor(private readonly matters: SealedBidMatters) {}

  start(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async look(): Promise<number> {
    const more = await this.matters.tellNext().catch((error: unknown) => {
      this.logger.error(error);
      return false;
    });
    return more ? WAIT_MS.more : WAIT_MS.done;
  }
}
