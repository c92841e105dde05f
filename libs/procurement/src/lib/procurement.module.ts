import { CONFIG } from '@chengjie/platform';
import type { Config } from '@chengjie/platform';
import { FunctionsModule } from '@chengjie/functions';
import { OrganizationsModule } from '@chengjie/organizations';
import { Module } from '@nestjs/common';
import { BidderEligibility } from './bid/bidder-eligibility.js';
import { BidReader } from './bid/bid.reader.js';
import { OwnBidResolver, SubmitBidResolver, WithdrawBidResolver } from './bid/bid.resolver.js';
import { BidService } from './bid/bid.service.js';
import { OpeningService } from './opening/opening.service.js';
import { ProjectReader } from './project/project.reader.js';
import { ProjectPayloadResolver, ProjectResolver } from './project/project.resolver.js';
import { ProjectService } from './project/project.service.js';
import { ProjectStore } from './project/project.store.js';
import './project/project.permissions.js';
import { Sealing } from './sealing/sealing.js';

/** Projects from draft to award. */
@Module({
  imports: [FunctionsModule, OrganizationsModule],
  providers: [
    { provide: Sealing, useFactory: (config: Config) => new Sealing(config.masterKey), inject: [CONFIG] },
    ProjectStore,
    ProjectReader,
    ProjectService,
    BidderEligibility,
    BidService,
    BidReader,
    OpeningService,
  ],
  exports: [
    Sealing,
    ProjectStore,
    ProjectReader,
    ProjectService,
    BidderEligibility,
    BidService,
    BidReader,
    OpeningService,
  ],
})
export class ProcurementModule {}

/** The same, through GraphQL. */
@Module({
  imports: [ProcurementModule],
  providers: [ProjectPayloadResolver, ProjectResolver, SubmitBidResolver, WithdrawBidResolver, OwnBidResolver],
})
export class ProcurementApiModule {}
