import { migration } from '@chengjie/platform/schema';

/**
 * From the opening on bidders and prices are known: a panel that was made up by then, or is afterwards, keeps its seats. Nobody leaves but
 * by standing down on a ground, and nobody is added but for them (docs/adr/0021). As `appointmentViolations` says.
 */
export const standingPanelsMigration = migration(
  '202612190300_standing_panels',
  `
  drop trigger panel_member_stays_once_judged on panel_member;
  drop function seats_stay_once_judged();

  create function project_was_opened(project uuid) returns boolean language sql stable as $$
    select exists (select from lot l where l.project_id = project and l.opened_at is not null)
  $$;

  create function panel_keeps_its_seats() returns trigger language plpgsql as $$
  begin
    if project_was_opened(old.project_id) then
      raise exception 'after the opening nobody leaves a panel but by standing down' using errcode = 'restrict_violation';
    end if;
    return old;
  end $$;
  create trigger panel_member_stands_once_opened before delete on panel_member for each row when (not is_owner())
    execute function panel_keeps_its_seats();

  create function panel_has_empty_seat() returns trigger language plpgsql as $$
  begin
    if new.appointed_at < date_trunc('milliseconds', transaction_timestamp()) then
      raise exception 'a seat is taken now' using errcode = 'restrict_violation';
    end if;
    if project_was_opened(new.project_id) and (select count(*) from panel_member m where m.project_id = new.project_id and m.recused_at is null)
      > (select max(sat.sitting) from panel_member s cross join lateral (
          select count(*) as sitting from panel_member other where other.project_id = s.project_id
            and other.appointed_at <= s.appointed_at and (other.recused_at is null or other.recused_at > s.appointed_at)) sat
        where s.project_id = new.project_id and s.appointed_at < new.appointed_at) then
      raise exception 'after the opening empty seats are filled, none is added' using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create constraint trigger panel_member_fills_empty_seat after insert on panel_member deferrable initially deferred for each row
    when (not is_owner()) execute function panel_has_empty_seat();
  `,
);
