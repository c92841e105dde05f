import { AccountsModule } from '@chengjie/accounts';
import { DocumentsModule } from '@chengjie/documents';
import { OrganizationsModule } from '@chengjie/organizations';
import { RulesModule } from '@chengjie/rules';
import { Module } from '@nestjs/common';
import { RatingParts } from './rating-parts.service.js';
import { ratingPayloadResolvers } from './rating.payloads.js';
import { RatingPanelResolver, RatingRoundResolver } from './rating-round.resolver.js';
import { RatingActsResolver, RatingEntryResolver } from './rating.resolver.js';
import { RatingResults } from './rating-results.service.js';
import { RatingRounds } from './rating-rounds.service.js';
import { RatingTasksReader } from './rating-tasks.reader.js';
import { RatingStore } from './rating.store.js';
import { RatingsReader } from './ratings.reader.js';

const imports = [AccountsModule, DocumentsModule, OrganizationsModule, RulesModule];
const services = [RatingParts, RatingResults, RatingRounds, RatingsReader, RatingStore];

/** Rounds of assessment, and the ratings that come from them. */
@Module({ imports, providers: services, exports: [...imports, ...services] })
export class RatingsModule {}

/** The same, through GraphQL. */
@Module({
  imports: [RatingsModule],
  providers: [
    RatingActsResolver,
    RatingEntryResolver,
    RatingPanelResolver,
    RatingRoundResolver,
    RatingTasksReader,
    ...ratingPayloadResolvers,
  ],
})
export class RatingsApiModule {}
