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

/** What earlier releases told of reviews kept neither the bid, to which it leads, nor until when a price is to be explained. */
export const reviewNoticesMigration = migration(
  '202612070110_review_notices_of_bids',
  `
  update notification n set data = n.data || jsonb_build_object('bidId', b.id)
  from bid b
  where n.kind in ('PRICE_QUESTIONED', 'BID_FOUND_INVALID', 'BID_REINSTATED') and n.subject_type = 'LOT'
    and not n.data ? 'bidId' and b.lot_id = n.subject_id and b.bidder_id = n.organization_id;
  -- A price is asked about once.
  update notification n set data = n.data || jsonb_build_object('until',
    to_char(f.answer_until at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS'))
  from bid_finding f
  where n.kind = 'PRICE_QUESTIONED' and not n.data ? 'until'
    and f.kind = 'LOW_PRICE' and f.bid_id = (n.data ->> 'bidId')::uuid;
  `,
);
