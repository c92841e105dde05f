import { WorkerClock } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { ClaimEffects } from './claim-effects.js';
import { ClaimObjections } from './claim-objections.service.js';
import { ClaimScans } from './claim-scans.js';

/** Wait between two looks that find nothing, in milliseconds: claims take days. */
const WAIT_MS = 2_000;

/** Claims take effect. */
@Injectable()
export class ClaimClock extends WorkerClock {
  constructor(
    private readonly effects: ClaimEffects,
    private readonly objections: ClaimObjections,
    private readonly scans: ClaimScans,
  ) {
    super(WAIT_MS);
  }

  protected async look(): Promise<number> {
    await this.objections.inviteLate();
    await this.effects.settle();
    await this.scans.releaseOld();
    return (await this.effects.takeNext()) ? 0 : WAIT_MS;
  }
}
