import { Module } from '@nestjs/common';
import { RegionsReader } from './regions.reader.js';

/** The tree of regions, for other modules. */
@Module({ providers: [RegionsReader], exports: [RegionsReader] })
export class RegionsModule {}
