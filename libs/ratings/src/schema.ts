import type { SchemaManifest } from '@chengjie/platform/schema';
import { ratingsMigrations } from './lib/ratings.migrations.js';

/** What of this lib the database needs. */
export const ratingsSchema: SchemaManifest = {
  lib: 'ratings',
  migrations: ratingsMigrations,
  tables: {
    rating_round: [
      'insert (id, scale, scheme_id, scheme_hash, rules_id, rules_hash, office_role, office_code, announced_by, announced_in, closes_at)',
    ],
    rating_panelist: ['insert (round_id, account_id)', 'update (left_at, left_by, left_in, left_reason)'],
    rating_entry: [
      'insert (id, round_id, organization_id, self, sent_by, sent_in)',
      'update (status, withdrawn_at, committee, result, published_at, published_by, published_in, publicity_until, final_at, final_by, final_in, rule_pack_id, rule_pack_hash, valid_from, valid_until)',
    ],
    rating_entry_file: ['insert', 'delete'],
    rating_sheet: ['insert (entry_id, account_id, answers, scored_in)', 'update (answers, scored_at, scored_in)'],
    rating_objection: [
      'insert (id, entry_id, objector_id, text)',
      'update (upheld, answer, answered_at, answered_by, answered_in)',
    ],
    rating_change: ['insert (id, entry_id, level, ground, reason, changed_by, changed_in)'],
    rating_reminder: ['insert (entry_id)'],
  },
};
