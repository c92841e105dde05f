import { Module } from '@nestjs/common';
import { Regions } from './regions.reader.js';

/** The tree of regions, for other modules. */
@Module({ providers: [Regions], exports: [Regions] })
export class RegionsModule {}
