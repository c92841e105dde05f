import { migration, publishedTables } from '@chengjie/platform/schema';

/** Tables of projects and their results; a bid is published by its opening. */
export const procurementPublishedMigrations = [
  publishedTables('202611240150_procurement_published', [
    'project',
    'lot',
    'panel_member',
    'score_sheet',
    'score',
    'evaluation',
    'ranked_bid',
    'award',
  ]),
  // Sealing a bid in is not among them: it must leave no trace that others could see, nor cost them anything.
  migration(
    '202611240160_bid_published',
    `
    create trigger bid_public_change after update on bid for each row
      when (new.price_fen is not null or old.price_fen is not null) execute function note_public_change();
    create trigger bid_removed after delete or truncate on bid for each statement execute function note_public_change();
    `,
  ),
];
