import { migration } from '@chengjie/platform/schema';

/**
 * The buyer ends its qualification review by an act of its own; sheets and ranking come after it, wherever the pack leaves the review to the
 * buyer (财政部令87, 44; docs/adr/0021). Before, the first sheet that was handed in ended it, and so it is recorded of those lots.
 */
export const qualificationReviewMigration = migration(
  '202612080110_qualification_review',
  `
  alter table lot add column qualification_reviewed_at timestamptz;
  comment on column lot.qualification_reviewed_at is 'When the buyer completed the qualification review; null before, and where the panel reviews.';
  update lot l set qualification_reviewed_at = begun.at
  from (select b.lot_id, min(s.submitted_at) as at from score_sheet s join bid b on b.id = s.bid_id
    where s.submitted_at is not null group by b.lot_id) begun
  where begun.lot_id = l.id and not panel_qualifies(l.project_id);
  -- Lots are few beside their bids: this scan is short.
  -- squawk-ignore constraint-missing-not-valid
  alter table lot add constraint lot_reviewed_once_opened check (qualification_reviewed_at is null
    or (opened_at is not null and qualification_reviewed_at >= opened_at));

  create function review_qualification_once() returns trigger language plpgsql as $$
  begin
    if old.qualification_reviewed_at is not null or old.status <> 'OPENED' or new.status <> 'OPENED' or panel_qualifies(new.project_id)
      or new.qualification_reviewed_at < transaction_timestamp() then
      raise exception 'the buyer completes the qualification review once, between opening and ranking' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger lot_qualification_reviewed before update on lot for each row
    when (new.qualification_reviewed_at is distinct from old.qualification_reviewed_at and not is_owner())
    execute function review_qualification_once();

  create function qualification_is_reviewed(lot uuid) returns boolean language sql stable as $$
    select exists (select from lot l where l.id = lot and (l.qualification_reviewed_at is not null or panel_qualifies(l.project_id)))
  $$;

  create or replace function qualify_before_scores() returns trigger language plpgsql as $$
  begin
    if exists (select from lot l where l.id = new.lot_id and l.qualification_reviewed_at <= new.proposed_at) then
      raise exception 'qualification is reviewed before the review is completed' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;

  create or replace function score_sheet_in_time() returns trigger language plpgsql as $$
  begin
    if new.submitted_at < transaction_timestamp() or not exists (
        select from bid b join panel_member m on m.project_id = b.project_id
        where b.id = new.bid_id and m.id = new.panel_member_id and m.recused_at is null and b.status = 'VALID'
          and lot_is_under_evaluation(b.lot_id) and (new.submitted_at is null or qualification_is_reviewed(b.lot_id))) then
      raise exception 'a sheet is of a valid bid under evaluation, once its qualification is reviewed, by whoever sits'
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;

  create function rank_after_qualification() returns trigger language plpgsql as $$
  begin
    if not qualification_is_reviewed(new.lot_id) then
      raise exception 'a lot is ranked once the qualification of its bids is reviewed' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger evaluation_after_qualification before insert on evaluation for each row
    when (new.run = 1 and new.result ->> 'failure' is null and not is_owner()) execute function rank_after_qualification();
  `,
);
