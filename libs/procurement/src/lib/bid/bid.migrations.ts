import { migration } from '@chengjie/platform/schema';

/**
 * How a bid was sealed: those of before were bound to their id alone, and keep opening so (docs/adr/0020). A bid whose content
 * is not what was sealed in is neither valid nor invalid: nothing of it is known.
 */
export const sealingSchemeMigration = migration(
  '202612020100_sealing_scheme',
  `
  alter table bid add column sealing_scheme smallint not null default 1 check (sealing_scheme in (1, 2));
  alter table bid drop constraint bid_status_check,
    add constraint bid_status_check check (status in ('SUBMITTED', 'WITHDRAWN', 'VALID', 'INVALID', 'SEAL_BROKEN'));
  comment on column bid.receipt_number is 'Of what is sealed in ciphertext; the receipt of a withdrawal stands in bid_revision.';
  `,
);

/**
 * What a bidder was called when its bid was opened: organizations are renamed, and what was ranked and published under the name of then
 * must be recognized. Of bids that were opened before, the opening's event has it.
 */
export const bidderNameMigration = migration(
  '202612030200_bidder_name',
  `
  alter table bid add column bidder_name text;
  comment on column bid.bidder_name is 'Name of the bidder as the opening recorded it; null before, and of bids whose seal was broken.';
  update bid set bidder_name = opened.name
  from (select (each ->> 'bidId')::uuid as id, each ->> 'bidderName' as name from event
        cross join lateral jsonb_array_elements(data -> 'bids') as each
        where type = 'BIDS_OPENED' and jsonb_typeof(data -> 'bids') = 'array') opened
  where bid.id = opened.id and bid.price_fen is not null;
  `,
);

/** That a bid is not what was sealed in is for administrators to look into, however it came about. */
export const brokenSealTold = migration(
  '202612041110_broken_seals_told',
  `
  create function tell_broken_seal() returns trigger language plpgsql as $$
  begin
    insert into security_event (kind, detail) select 'SEAL_BROKEN', reference from project where id = new.project_id;
    return null;
  end $$;
  create trigger bid_seal_broken after update of status on bid
    for each row when (new.status = 'SEAL_BROKEN' and old.status <> 'SEAL_BROKEN') execute function tell_broken_seal();
  `,
);

/**
 * The record of receipts is complete with the deadline, as it was by `bid_revision_in_time`: looked at once for all revisions that a
 * statement adds, since bids are written together (docs/adr/0009).
 */
export const revisionsInTimeMigration = migration(
  '202612070120_bid_revisions_in_time',
  `
  create function bid_revisions_in_time() returns trigger language plpgsql as $$
  begin
    if exists (select from added a join bid b on b.id = a.bid_id join project p on p.id = b.project_id
        where p.status <> 'PUBLISHED' or clock_timestamp() > p.deadline_at + interval '10 seconds') then
      raise exception 'a bid is sealed in until its deadline' using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create trigger bid_revisions_in_time after insert on bid_revision referencing new table as added
    for each statement when (not is_owner()) execute function bid_revisions_in_time();
  drop trigger bid_revision_in_time on bid_revision;
  drop function bid_revision_in_time();
  `,
);
