import { OWN_OFFICES } from '@chengjie/accounts';
import { documentOwner, nodeKind, type ApiManifest } from '@chengjie/platform';
import { ratingEvents, ratingRoundEvents } from './lib/rating.events.js';
import { ratingNotices } from './lib/rating.notices.js';
import { ratingPermissions } from './lib/rating.permissions.js';
import { shownEntry, shownRound } from './lib/rating.presentation.js';
import { RatingTasksReader, ratingTasks } from './lib/rating-tasks.reader.js';
import { RatingsApiModule } from './lib/ratings.module.js';
import { RatingsReader } from './lib/ratings.reader.js';

/** What of this lib the API shows. */
export const ratingsApi: ApiManifest = {
  lib: 'ratings',
  nodes: [
    nodeKind('RatingRound', 'rating_round', RatingsReader, async (reader, ids) => {
      const found = await reader.rounds(ids);
      return new Map([...found].map(([id, round]) => [id, shownRound(round)]));
    }),
    nodeKind('RatingEntry', 'rating_entry', RatingsReader, async (reader, ids, actor, person) => {
      const seen = await reader.visible(actor ?? person, ids);
      return new Map([...seen].map(([id, entry]) => [id, shownEntry(entry)]));
    }),
  ],
  documentOwners: [
    documentOwner(
      { table: 'rating_entry_file', column: 'document_id', visibility: 'PARTIES' },
      RatingsReader,
      (reader, ids, actor, person) => reader.ownersOf(actor ?? person, ids),
    ),
  ],
  module: RatingsApiModule,
  permissions: ratingPermissions,
  events: [ratingEvents, ratingRoundEvents],
  notices: [ratingNotices],
  tasks: [{ kinds: ratingTasks, roles: [...OWN_OFFICES, 'EVALUATOR'], reader: RatingTasksReader }],
};
