import { migration } from '@chengjie/platform/schema';

/**
 * The panel reviews after the buyer has: what it counts are bids whose qualification is reviewed. And a lot fails by findings only once
 * reviews and panel are there that an ordinary ranking needs, and after a day in which they could be corrected (docs/adr/0021), as
 * `failureViolations` says; what the opening left too few bids for fails at once.
 */
export const reviewsInOrderMigration = migration(
  '202612170100_reviews_in_order',
  `
  create function panel_reviews_after_qualification() returns trigger language plpgsql as $$
  begin
    if not qualification_is_reviewed(new.lot_id) then
      raise exception 'the panel reviews bids once their qualification is reviewed' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger bid_finding_after_qualification before insert on bid_finding for each row
    when (new.kind in ('COMPLIANCE', 'LOW_PRICE') and not is_owner()) execute function panel_reviews_after_qualification();

  create function fail_after_corrections() returns trigger language plpgsql as $$
  begin
    if exists (select from bid b where b.project_id = new.project_id and b.lot_id = new.lot_id and b.status = 'INVALID'
        and b.invalid_reason ? 'findingId')
      and (not qualification_is_reviewed(new.lot_id) or (new.run = 1 and not panel_is_whole(new.project_id))
        or exists (select from lot l join project p on p.id = l.project_id where l.id = new.lot_id
          and clock_timestamp() < interval '1 day' / coalesce(p.exercise_factor, 1) + greatest(l.qualification_reviewed_at,
            case when new.run = 1 and l.qualification_reviewed_at is not null then (select max(m.appointed_at) from panel_member m
              where m.project_id = l.project_id and m.recused_at is null) end))) then
      raise exception 'a lot fails by findings once they could be corrected' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger evaluation_fails_after_corrections before insert on evaluation for each row
    when (new.result ->> 'failure' is not null and not is_owner()) execute function fail_after_corrections();
  `,
);
