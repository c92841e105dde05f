import { migration } from '@chengjie/platform/schema';

/** Panel, sheets, findings, rankings and awards once they are in or decided, for the role that serves (docs/adr/0025). */
export const frozenResultsMigration = migration(
  '202612050140_frozen_results',
  `
  create function lot_is_under_evaluation(lot uuid) returns boolean language sql stable as $$
    select exists (select from lot l where l.id = lot and l.status in ('OPENED', 'EVALUATED'))
  $$;

  create function panel_before_ranking() returns trigger language plpgsql as $$
  declare
    seat panel_member := case tg_op when 'DELETE' then old else new end;
  begin
    if seat.recused_at is not null
      or not exists (select from project p where p.id = seat.project_id and p.status in ('PUBLISHED', 'OPENED')) then
      raise exception 'a panel is made up before the ranking, and whoever stood down stays on record'
        using errcode = 'restrict_violation';
    end if;
    return seat;
  end $$;
  create trigger panel_member_before_ranking before insert or delete on panel_member for each row when (not is_owner())
    execute function panel_before_ranking();
  create trigger panel_member_stands_down_whole before update on panel_member for each row
    when (new.recused_at is null) execute function keep_decided();

  -- A sheet is a draft until it is handed in, by whoever sits, of a bid under evaluation; then it stays, with its scores.
  create trigger score_sheet_handed_in before update or delete on score_sheet for each row
    when (old.submitted_at is not null) execute function keep_decided();
  create function score_sheet_in_time() returns trigger language plpgsql as $$
  begin
    if new.submitted_at < transaction_timestamp() or not exists (
        select from bid b join panel_member m on m.project_id = b.project_id
        where b.id = new.bid_id and m.id = new.panel_member_id and m.recused_at is null and b.status = 'VALID'
          and lot_is_under_evaluation(b.lot_id)) then
      raise exception 'a sheet is of a valid bid under evaluation, by whoever sits' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger score_sheet_in_time before insert or update on score_sheet for each row when (not is_owner())
    execute function score_sheet_in_time();
  create function score_of_draft() returns trigger language plpgsql as $$
  declare
    each score := case tg_op when 'DELETE' then old else new end;
  begin
    if exists (select from score_sheet s where s.id = each.sheet_id and s.submitted_at is not null) then
      raise exception 'a sheet that was handed in keeps its scores' using errcode = 'restrict_violation';
    end if;
    return each;
  end $$;
  create trigger score_added_to_draft before insert on score for each row when (not is_owner())
    execute function score_of_draft();
  create trigger score_of_draft before update or delete on score for each row execute function score_of_draft();

  -- An evaluation is of a lot that is not settled; its places come with it, in the same transaction.
  create trigger evaluation_before_award before insert on evaluation for each row
    when (not is_owner() and not lot_is_under_evaluation(new.lot_id)) execute function keep_decided();
  create function ranking_of_evaluation() returns trigger language plpgsql as $$
  begin
    if not is_owner() and exists (
        select from added r left join evaluation e on e.id = r.evaluation_id and e.lot_id = r.lot_id
          left join bid b on b.id = r.bid_id and b.lot_id = r.lot_id and b.price_fen = r.price_fen
        where b.id is null or e.xmin is distinct from pg_current_xact_id()::xid) then
      raise exception 'a ranking is stored with its evaluation' using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create trigger ranked_bid_of_evaluation after insert on ranked_bid referencing new table as added
    for each statement execute function ranking_of_evaluation();
  create function ranking_before_award() returns trigger language plpgsql as $$
  begin
    if exists (select from (select distinct lot_id from gone) g where not lot_is_under_evaluation(g.lot_id)) then
      raise exception 'the ranking of a lot that is settled is kept' using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create trigger ranked_bid_before_award after delete on ranked_bid referencing old table as gone
    for each statement execute function ranking_before_award();
  create trigger ranked_bid_frozen before update on ranked_bid for each row execute function refuse_change();

  create function award_of_first_in_rank() returns trigger language plpgsql as $$
  begin
    if not exists (select from ranked_bid r join bid b on b.id = r.bid_id join lot l on l.id = r.lot_id
        where r.lot_id = new.lot_id and r.place = 1 and b.status = 'VALID' and l.status in ('EVALUATED', 'AWARDED')
          and (l.project_id, r.bid_id, r.evaluation_id, b.price_fen, r.preferential_place, 'ACTIVE')
            = (new.project_id, new.bid_id, new.evaluation_id, new.amount_fen, new.preferential, new.status)) then
      raise exception 'an award goes to the first in rank, at its price' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger award_of_first_in_rank before insert on award for each row when (not is_owner())
    execute function award_of_first_in_rank();
  create trigger award_frozen before update or delete on award for each row execute function refuse_change();
  `,
);
