import { Module } from '@nestjs/common';
import { RegionsModule } from './regions.module.js';
import { RegionsResolver } from './regions.resolver.js';

/** The tree of regions in GraphQL. */
@Module({ imports: [RegionsModule], providers: [RegionsResolver] })
export class RegionsApiModule {}
