import { migration } from '@chengjie/platform/schema';

/**
 * Bids from the deadline on, for the role that serves (docs/adr/0025). By the columns that a statement sets, not by what they come
 * to: to compare ciphertexts and proposals of a large opening would mean to read each of them twice.
 */
export const frozenBidsMigration = migration(
  '202612050130_frozen_bids',
  `
  create trigger bid_begins_sealed before insert on bid for each row
    when (new.status <> 'SUBMITTED' and not is_owner()) execute function keep_decided();
  create trigger bid_sealed_frozen before update of capacity, performer_id, revision, sealing_scheme, ciphertext, content_hash,
      receipt_number, submitted_at, submitted_by on bid for each row
    when (old.status not in ('SUBMITTED', 'WITHDRAWN') or new.status not in ('SUBMITTED', 'WITHDRAWN'))
    execute function keep_decided();
  create trigger bid_opened_frozen before update of price_fen, proposal, federation, draw_secret, bidder_name on bid
    for each row when (old.status <> 'SUBMITTED' or new.status not in ('VALID', 'INVALID'))
    execute function keep_decided();
  create trigger bid_decided_frozen before update of status, invalid_reason on bid for each row
    when (old.status not in ('SUBMITTED', 'WITHDRAWN')
      and (old.status, new.status) not in (('VALID', 'INVALID'), ('INVALID', 'VALID')))
    execute function keep_decided();

  -- In time is what the statement of a submission says, which holds the project's lock (docs/adr/0003). Here it only cannot have
  -- been long ago: ten seconds are more than any statement takes from its clock to its rows.
  create function bid_is_sealed_or_opened() returns trigger language plpgsql as $$
  declare
    lot_status text;
    deadline timestamptz;
    provisional boolean;
  begin
    select l.status, p.deadline_at, p.deadline_provisional into lot_status, deadline, provisional
    from lot l join project p on p.id = l.project_id where l.id = new.lot_id;
    if lot_status <> 'PUBLISHED' or (case when new.status in ('SUBMITTED', 'WITHDRAWN')
        then clock_timestamp() > deadline + interval '10 seconds'
        else provisional or clock_timestamp() < deadline or old.status = 'WITHDRAWN' and new.status <> 'SEAL_BROKEN' end) then
      raise exception 'a bid is sealed in until its deadline, and opened once after it' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger bid_is_sealed_or_opened before update on bid for each row
    when (old.status in ('SUBMITTED', 'WITHDRAWN') and not is_owner()) execute function bid_is_sealed_or_opened();

  -- The record of receipts is complete with the deadline.
  create function bid_revision_in_time() returns trigger language plpgsql as $$
  begin
    if not exists (select from bid b join project p on p.id = b.project_id
        where b.id = new.bid_id and p.status = 'PUBLISHED' and clock_timestamp() <= p.deadline_at + interval '10 seconds') then
      raise exception 'a bid is sealed in until its deadline' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger bid_revision_in_time before insert on bid_revision for each row when (not is_owner())
    execute function bid_revision_in_time();

  -- By the last finding that was adopted about it, while its lot is under evaluation; or because it is above the ceiling.
  create or replace function review_bid_by_finding() returns trigger language plpgsql as $$
  declare
    of record;
  begin
    select l.status, l.budget_fen into of from lot l where l.id = new.lot_id;
    if of.status not in ('OPENED', 'EVALUATED') then
      raise exception 'a bid is reviewed while its lot is under evaluation' using errcode = 'restrict_violation';
    end if;
    if new.status = 'INVALID' and new.invalid_reason ->> 'code' = 'OVER_CEILING' and new.price_fen > of.budget_fen then
      return new;
    end if;
    if not exists (select from (select f.id, f.invalidates from bid_finding f
          where f.bid_id = new.id and f.status = 'ADOPTED' order by f.decided_at desc limit 1) last
        where last.invalidates = (new.status = 'INVALID')
          and (new.status = 'VALID' or last.id::text = new.invalid_reason ->> 'findingId')) then
      raise exception 'an opened bid becomes % by a finding only', new.status using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;

  create trigger bid_consent_begins_asked before insert on bid_consent for each row
    when (new.status <> 'ASKED' and not is_owner()) execute function keep_decided();
  `,
);
