import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { ClaimClock } from './claim-clock.js';
import { ClaimEffects } from './claim-effects.js';
import { ClaimsModule } from './claims.module.js';

/** What the worker does: announced claims take effect by the clock. */
@Module({ imports: [ClaimsModule], providers: [ClaimEffects, ClaimClock] })
export class ClaimsWorkerModule implements OnApplicationBootstrap {
  constructor(private readonly clock: ClaimClock) {}

  onApplicationBootstrap(): void {
    this.clock.start();
  }
}
