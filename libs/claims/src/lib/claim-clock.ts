import { Rounds } from '@chengjie/platform';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { ClaimEffects } from './claim-effects.js';
import { ClaimObjections } from './claim-objections.service.js';

/** Wait between two looks that find nothing, in milliseconds: claims take days. */
const WAIT_MS = 2_000;

/** The worker's clock: claims take effect whether or not anybody visits the site. */
@Injectable()
export class ClaimClock implements OnApplicationShutdown {
  private readonly logger = new Logger('ClaimClock');
  private readonly rounds = new Rounds(() => this.look());

  constructor(
    private readonly effects: ClaimEffects,
    private readonly objections: ClaimObjections,
  ) {}

  start(): void {
    this.rounds.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  private async look(): Promise<number> {
    try {
      await this.objections.inviteLate();
      await this.effects.settle();
      return (await this.effects.takeNext()) ? 0 : WAIT_MS;
    } catch (error) {
      this.logger.error(error);
      return WAIT_MS;
    }
  }
}
