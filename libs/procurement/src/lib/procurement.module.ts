import { CONFIG, type Config } from '@chengjie/platform/config';
import { FunctionsModule } from '@chengjie/functions';
import { OrganizationsModule } from '@chengjie/organizations';
import { RegionsModule } from '@chengjie/regions';
import { RulesModule } from '@chengjie/rules';
import { Sealing } from '@chengjie/sealing/node';
import { Module } from '@nestjs/common';
import { awardProviders, awardResolvers } from './award/index.js';
import { ProcurementActs } from './acts/acts.service.js';
import { BidderEligibility } from './bid/bidder-eligibility.js';
import { BidReader } from './bid/bid.reader.js';
import { OwnBidResolver, SubmitBidResolver, WithdrawBidResolver } from './bid/bid.resolver.js';
import { BidService } from './bid/bid.service.js';
import { BidWriter } from './bid/bid-writer.js';
import { projectEventProviders, projectEventResolvers } from './events/index.js';
import { LotResolver } from './lot/lot.resolver.js';
import { NotificationProjectResolver } from './notices/notification-project.resolver.js';
import { OpeningService } from './opening/opening.service.js';
import { panelProviders, panelResolvers } from './panel/index.js';
import { ProjectLoader } from './project/project.loader.js';
import { ProjectReader } from './project/project.reader.js';
import { ProjectFunctionResolver, ProjectPayloadResolver, ProjectResolver } from './project/project.resolver.js';
import { ProjectRulePackResolver } from './project/project-rule-pack.resolver.js';
import { ProvisionalDeadlines } from './project/provisional-deadlines.js';
import { ProjectService } from './project/project.service.js';
import { ProjectStore } from './project/project.store.js';
import './project/project.answers.js';
import './project/project.permissions.js';
import { rankingProviders, rankingResolvers } from './ranking/index.js';

const services = [
  ProjectStore,
  ProcurementActs,
  ProjectReader,
  ProjectLoader,
  ProjectService,
  ProvisionalDeadlines,
  BidderEligibility,
  BidService,
  BidWriter,
  BidReader,
  OpeningService,
  ...projectEventProviders,
  ...panelProviders,
  ...rankingProviders,
  ...awardProviders,
];

/** Projects from draft to award. */
@Module({
  imports: [RegionsModule, RulesModule, FunctionsModule, OrganizationsModule],
  providers: [
    { provide: Sealing, useFactory: (config: Config) => new Sealing(config.masterKey), inject: [CONFIG] },
    ...services,
  ],
  exports: [Sealing, ...services],
})
export class ProcurementModule {}

/** The same, through GraphQL. */
@Module({
  imports: [ProcurementModule, RegionsModule, RulesModule, FunctionsModule],
  providers: [
    ProjectPayloadResolver,
    ProjectResolver,
    ProjectFunctionResolver,
    LotResolver,
    ProjectRulePackResolver,
    SubmitBidResolver,
    WithdrawBidResolver,
    OwnBidResolver,
    NotificationProjectResolver,
    ...projectEventResolvers,
    ...panelResolvers,
    ...rankingResolvers,
    ...awardResolvers,
  ],
})
export class ProcurementApiModule {}
