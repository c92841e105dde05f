import { ProcurementModule } from '@chengjie/procurement';
import { RegionsModule } from '@chengjie/regions';
import { Module } from '@nestjs/common';
import { FederationStepModule, federationStepResolvers } from './federation-step/federation-step.module.js';
import { PreferentialAwardTotalsReader } from './preferential-award-totals.reader.js';
import { PreferentialAwardReader } from './preferential-award.reader.js';
import { StepTasksReader } from './federation-step/step-tasks.reader.js';
import { WarnedProjectResolver } from './warned/warned-project.resolver.js';
import { WarnedProjectsReader } from './warned/warned-projects.reader.js';
import { WatchTasksReader } from './watch/watch-tasks.reader.js';
import {
  AwardCountResolver,
  OwnPreferentialAwardResolver,
  PreferentialAwardResolver,
  RegionAwardSumResolver,
} from './preferential-award.resolver.js';

const services = [PreferentialAwardReader, PreferentialAwardTotalsReader];

/** What can be seen of how the rules were kept: the preference for federations. */
@Module({ imports: [ProcurementModule], providers: services, exports: services })
export class SupervisionModule {}

/** The same, through GraphQL. */
@Module({
  imports: [SupervisionModule, FederationStepModule, ProcurementModule, RegionsModule],
  providers: [
    AwardCountResolver,
    OwnPreferentialAwardResolver,
    PreferentialAwardResolver,
    RegionAwardSumResolver,
    ...federationStepResolvers,
    StepTasksReader,
    WatchTasksReader,
    ...[WarnedProjectResolver, WarnedProjectsReader],
  ],
})
export class SupervisionApiModule {}
