import { Module } from '@nestjs/common';

/** What acts and reads here. */
@Module({})
export class RatingsModule {}

/** The same, through GraphQL. */
@Module({ imports: [RatingsModule] })
export class RatingsApiModule {}
