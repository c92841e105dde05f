import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { NotificationsModule } from '@chengjie/notifications';
import { AwardNoticeClock } from './award/award-notice-clock.js';
import { SecondPersonClock } from './cancellation/second-person-clock.js';
import { SealedBidClock } from './notices/sealed-bid-clock.js';
import { SealedBidMatters } from './notices/sealed-bid-matters.js';
import { OpeningClock } from './opening/opening-clock.js';
import { ProcurementModule } from './procurement.module.js';

/** What the worker does for projects: deadlines and notices are settled and bids opened by the clock, and bidders told of what they sealed. */
@Module({
  imports: [ProcurementModule, NotificationsModule],
  providers: [AwardNoticeClock, OpeningClock, SealedBidMatters, SealedBidClock, SecondPersonClock],
})
export class ProcurementWorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly clock: OpeningClock,
    private readonly sealedBids: SealedBidClock,
    private readonly notices: AwardNoticeClock,
    private readonly secondPersons: SecondPersonClock,
  ) {}

  onApplicationBootstrap(): void {
    this.clock.start();
    this.sealedBids.start();
    this.notices.start();
    this.secondPersons.start();
  }
}
