import { AccountsModule } from '@chengjie/accounts';
import { OrganizationsModule } from '@chengjie/organizations';
import { RulesModule } from '@chengjie/rules';
import { Module } from '@nestjs/common';
import { ListingRulesReader } from './listing-rules.reader.js';
import { ListingTasksReader } from './listing-tasks.reader.js';
import { listingPayloadResolvers } from './listing.payloads.js';
import { ListingResolver, ListingsOfOrganizationResolver, SeriousListingResolver } from './listing.resolver.js';
import { ListingsReader } from './listings.reader.js';
import { Listings } from './listings.service.js';
import { OfficerBarsReader } from './officer-bars.reader.js';
import { SeriousListingStore } from './serious-listing.store.js';
import { SeriousListingsReader } from './serious-listings.reader.js';
import { SeriousListings } from './serious-listings.service.js';

const imports = [AccountsModule, OrganizationsModule, RulesModule];
const services = [
  ...[ListingRulesReader, Listings, ListingsReader, OfficerBarsReader],
  ...[SeriousListings, SeriousListingsReader, SeriousListingStore],
];

/** Who is on which list, and why. */
@Module({ imports, providers: services, exports: [...imports, ...services] })
export class ListingsModule {}

/** The same, through GraphQL. */
@Module({
  imports: [ListingsModule],
  providers: [
    ListingResolver,
    ListingsOfOrganizationResolver,
    ListingTasksReader,
    SeriousListingResolver,
    ...listingPayloadResolvers,
  ],
})
export class ListingsApiModule {}
