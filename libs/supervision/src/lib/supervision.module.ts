import { ProcurementModule } from '@chengjie/procurement';
import { RegionsModule } from '@chengjie/regions';
import { Module } from '@nestjs/common';
import { PreferentialAwardSums } from './preferential-award-totals.js';
import { PreferentialAwardReader } from './preferential-award.reader.js';
import {
  OwnPreferentialAwardResolver,
  PreferentialAwardResolver,
  RegionAwardSumResolver,
} from './preferential-award.resolver.js';

const services = [PreferentialAwardReader, PreferentialAwardSums];

/** What can be seen of how the rules were kept: the preference for federations. */
@Module({ imports: [ProcurementModule], providers: services, exports: services })
export class SupervisionModule {}

/** The same, through GraphQL. */
@Module({
  imports: [SupervisionModule, ProcurementModule, RegionsModule],
  providers: [OwnPreferentialAwardResolver, PreferentialAwardResolver, RegionAwardSumResolver],
})
export class SupervisionApiModule {}
