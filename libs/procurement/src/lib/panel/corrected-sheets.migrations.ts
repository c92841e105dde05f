import { migration } from '@chengjie/platform/schema';

/**
 * A sheet that was handed in is corrected by another of the same seat and bid, which names it; the earlier one stays as it is
 * (docs/adr/0021). Of a seat and a bid there is one first sheet, and each is corrected once at most: one is the last, and counts.
 */
export const correctedSheetsMigration = migration(
  '202612190140_corrected_sheets',
  `
  alter table score_sheet drop constraint score_sheet_panel_member_id_bid_id_key,
    add column corrects uuid, add column correction text,
    add constraint score_sheet_one_after_another unique nulls not distinct (panel_member_id, bid_id, corrects),
    add constraint score_sheet_of_seat_and_bid unique (id, panel_member_id, bid_id),
    add constraint score_sheet_corrects_own foreign key (corrects, panel_member_id, bid_id)
      references score_sheet (id, panel_member_id, bid_id),
    add constraint score_sheet_correction_said check ((corrects is null) = (correction is null)
      and length(btrim(correction)) >= 10 and corrects <> id);
  comment on column score_sheet.corrects is 'The sheet that this one takes the place of, once it is handed in itself.';
  comment on column score_sheet.correction is 'What was wrong with that, in the evaluator’s words.';
  create index score_sheet_corrections on score_sheet (bid_id) where corrects is not null;

  create function sheets_are_all_in(lot uuid) returns boolean language sql stable as $$
    select not exists (select from bid b join panel_member m on m.project_id = b.project_id and m.recused_at is null
      where b.lot_id = lot and b.status = 'VALID' and not exists (select from score_sheet s
        where s.panel_member_id = m.id and s.bid_id = b.id and s.submitted_at is not null))
  $$;
  comment on function sheets_are_all_in is 'Whether each who sits has handed in a sheet for each valid bid for the lot.';
  create function sheets_are_final(of_lot uuid) returns boolean language sql stable as $$
    select sheets_are_all_in(of_lot) or exists (select from lot o join lot l on l.project_id = o.project_id
      where l.id = of_lot and o.evaluated_at is not null)
  $$;
  comment on function sheets_are_final is 'Whether all sheets of the lot are in, or a lot of its project was ranked, whose points are known.';

  -- First sheets come in side by side, and share the lot; a correction has it alone: the last sheet and a correction take turns.
  create or replace function score_sheet_in_time() returns trigger language plpgsql as $$
  begin
    if new.submitted_at is not null and new.corrects is null then
      perform from lot l where l.id = (select b.lot_id from bid b where b.id = new.bid_id) for share;
    end if;
    if new.submitted_at < transaction_timestamp() or not exists (
        select from bid b join panel_member m on m.project_id = b.project_id
        where b.id = new.bid_id and m.id = new.panel_member_id and m.recused_at is null and b.status = 'VALID'
          and lot_is_under_evaluation(b.lot_id) and (new.submitted_at is null or qualification_is_reviewed(b.lot_id))) then
      raise exception 'a sheet is of a valid bid under evaluation, once its qualification is reviewed, by whoever sits'
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;

  create function correct_until_all_are_in() returns trigger language plpgsql as $$
  declare
    of_lot uuid := (select b.lot_id from bid b where b.id = new.bid_id);
  begin
    perform from lot l where l.id = of_lot for no key update;
    if sheets_are_final(of_lot) or not exists (select from lot l where l.id = of_lot and l.status = 'OPENED')
      or not exists (select from score_sheet s where s.id = new.corrects and s.submitted_at is not null)
      or (select count(*) from score_sheet s where (s.panel_member_id, s.bid_id) = (new.panel_member_id, new.bid_id)
        and s.corrects is not null and s.id <> new.id) >= 3 then
      raise exception 'a sheet that is handed in is corrected three times at most, until all sheets of its lot are in, and never once one was ranked'
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger score_sheet_corrected_in_time before insert or update on score_sheet for each row
    when (new.corrects is not null and new.submitted_at is not null and not is_owner())
    execute function correct_until_all_are_in();
  `,
);
