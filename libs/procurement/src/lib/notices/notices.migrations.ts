import { migration } from '@chengjie/platform/schema';

/**
 * Of which revisions of bids their organizations were told, for a day. What was sealed before this step is told of to nobody.
 */
export const bidToldMigration = migration(
  '202612012120_bid_told',
  `
  create table bid_told (
    bid_id uuid not null,
    revision int not null,
    at timestamptz not null,
    primary key (bid_id, revision),
    foreign key (bid_id, revision) references bid_revision (bid_id, revision)
  );
  comment on column bid_told.at is 'When the revision was made.';
  create index bid_told_at on bid_told (at);
  -- Costs a bid next to nothing: revisions are only ever added, in the order of time.
  create index bid_revision_at on bid_revision using brin (at) with (pages_per_range = 32, autosummarize = on);
  insert into bid_told (bid_id, revision, at)
    select bid_id, revision, at from bid_revision where at > (select max(at) from bid_revision) - interval '1 day';
  `,
);
