import { nodeKind, type ApiManifest } from '@chengjie/platform';
import { ListingTasksReader, listingTasks } from './lib/listing-tasks.reader.js';
import { listingEvents } from './lib/listing.events.js';
import { listingNotices } from './lib/listing.notices.js';
import { LISTING_OFFICES, listingPermissions } from './lib/listing.permissions.js';
import { ListingsApiModule } from './lib/listings.module.js';
import { SeriousListingsReader } from './lib/serious-listings.reader.js';

/** What of this lib the API shows. */
export const listingsApi: ApiManifest = {
  lib: 'listings',
  nodes: [
    nodeKind('SeriousListing', 'serious_listing_proposal', SeriousListingsReader, (proposals, ids, actor) =>
      proposals.visible(actor, ids),
    ),
  ],
  module: ListingsApiModule,
  permissions: listingPermissions,
  events: [listingEvents],
  notices: [listingNotices],
  tasks: [{ kinds: listingTasks, roles: [...LISTING_OFFICES, 'ORGANIZATION'], reader: ListingTasksReader }],
};
