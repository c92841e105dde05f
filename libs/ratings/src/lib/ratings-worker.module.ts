import { Module } from '@nestjs/common';
import { RatingsModule } from './ratings.module.js';

/** What the worker does. */
@Module({ imports: [RatingsModule] })
export class RatingsWorkerModule {}
