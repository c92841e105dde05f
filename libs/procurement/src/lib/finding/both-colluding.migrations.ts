import { migration } from '@chengjie/platform/schema';

/** A finding that names another bid is about both: one at a time for each, and neither stays valid by it (财政部令87, 37). */
export const bothColludingMigration = migration(
  '202612070400_both_colluding',
  `
  create index bid_finding_other_bid on bid_finding (other_bid_id) where other_bid_id is not null;

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
          where f.lot_id = new.lot_id and new.id in (f.bid_id, f.other_bid_id) and f.status = 'ADOPTED'
          order by f.decided_at desc limit 1) last
        where last.invalidates = (new.status = 'INVALID')
          and (new.status = 'VALID' or last.id::text = new.invalid_reason ->> 'findingId')) then
      raise exception 'an opened bid becomes % by a finding only', new.status using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;

  create function finding_one_under_way() returns trigger language plpgsql as $$
  begin
    if exists (select from bid_finding f where f.lot_id = new.lot_id and f.status in ('ASKED', 'VOTING')
        and array[f.bid_id, f.other_bid_id] && array_remove(array[new.bid_id, new.other_bid_id], null)) then
      raise exception 'one finding at a time is under way about a bid' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger bid_finding_one_of_both before insert on bid_finding for each row
    when (new.status in ('ASKED', 'VOTING') and not is_owner()) execute function finding_one_under_way();

  create function finding_invalidates_both() returns trigger language plpgsql as $$
  begin
    if exists (select from bid b where b.id in (new.bid_id, new.other_bid_id) and b.status = 'VALID')
      and not exists (select from bid_finding f where f.lot_id = new.lot_id and f.status = 'ADOPTED' and not f.invalidates
        and f.decided_at > new.decided_at) then
      raise exception 'what is found of two bids makes both invalid' using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create constraint trigger bid_finding_of_both after update on bid_finding deferrable initially deferred for each row
    when (new.status = 'ADOPTED' and old.status <> 'ADOPTED' and new.invalidates and new.other_bid_id is not null)
    execute function finding_invalidates_both();
  `,
);
