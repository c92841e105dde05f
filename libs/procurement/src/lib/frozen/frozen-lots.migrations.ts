import { migration } from '@chengjie/platform/schema';

/** Projects and their lots from the notice on, for the role that serves (docs/adr/0025). */
export const frozenLotsMigration = migration(
  '202612050120_frozen_lots',
  `
  create trigger project_begins_as_draft before insert on project for each row
    when (new.status <> 'DRAFT' and not is_owner()) execute function keep_decided();
  create trigger lot_begins_as_draft before insert on lot for each row
    when (new.status <> 'DRAFT' and not is_owner()) execute function keep_decided();
  create trigger project_search_frozen before update on project for each row
    when (old.status <> 'DRAFT' and new.search is distinct from old.search) execute function keep_decided();

  -- A deadline that was announced is settled once, and never earlier; nobody moves it else.
  create trigger project_deadline_frozen before update on project for each row
    when (old.status <> 'DRAFT'
      and row(new.deadline_at, new.deadline_provisional) is distinct from row(old.deadline_at, old.deadline_provisional)
      and not (old.status = 'PUBLISHED' and old.deadline_provisional and not new.deadline_provisional
        and new.deadline_at >= old.deadline_at)
      and not is_owner()) execute function keep_decided();

  -- What the project's row repeats of its lots' is what they say: its state, and when and why.
  create or replace function assert_project_follows_lots() returns trigger language plpgsql as $$
  declare
    of uuid;
  begin
    if tg_table_name = 'lot' then of := new.project_id; else of := new.id; end if;
    if exists (
      select from project p
      cross join lateral (select state_of_lots(array_agg(l.status)) as status, min(l.opened_at) as opened_at,
          max(l.evaluated_at) as evaluated_at, max(l.awarded_at) as awarded_at, max(l.ended_at) as ended_at
        from lot l where l.project_id = p.id) lots
      where p.id = of and (p.status <> lots.status or tg_table_name = 'project' and
        row(p.opened_at, p.evaluated_at, p.awarded_at, p.ended_at, p.end_reason) is distinct from
        row(lots.opened_at, lots.evaluated_at, lots.awarded_at,
          case when lots.status in ('FAILED', 'CANCELLED') then lots.ended_at end,
          case when lots.status in ('FAILED', 'CANCELLED') then (select l.end_reason from lot l
            where l.project_id = p.id and l.status = lots.status order by l.number limit 1) end))
    ) then
      raise exception 'the state of project % is not that of its lots', of using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create constraint trigger project_repeats_lots after update on project deferrable initially deferred
    for each row when (row(new.opened_at, new.evaluated_at, new.awarded_at, new.ended_at, new.end_reason)
      is distinct from row(old.opened_at, old.evaluated_at, old.awarded_at, old.ended_at, old.end_reason))
    execute function assert_project_follows_lots();

  -- The table of acts on a lot, and its clock: nothing is opened, or fails, before a deadline that is settled.
  create function lot_goes_its_way() returns trigger language plpgsql as $$
  begin
    if (old.status, new.status) not in (('DRAFT', 'PUBLISHED'), ('DRAFT', 'CANCELLED'),
        ('PUBLISHED', 'OPENED'), ('PUBLISHED', 'FAILED'), ('PUBLISHED', 'CANCELLED'),
        ('OPENED', 'EVALUATED'), ('OPENED', 'FAILED'), ('OPENED', 'CANCELLED'),
        ('EVALUATED', 'FAILED'), ('EVALUATED', 'CANCELLED'), ('EVALUATED', 'AWARDED')) then
      raise exception 'a lot does not go from % to %', old.status, new.status using errcode = 'restrict_violation';
    end if;
    if old.status = 'PUBLISHED' and new.status <> 'CANCELLED' and not is_owner() and not exists (
        select from project p where p.id = new.project_id and not p.deadline_provisional
          and p.deadline_at <= clock_timestamp()) then
      raise exception 'a lot is opened after its deadline' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger lot_goes_its_way before update on lot for each row when (new.status <> old.status)
    execute function lot_goes_its_way();
  -- Each instant comes with the step that it is of, and stays.
  create trigger lot_steps_frozen before update on lot for each row
    when (row(new.opened_at, new.draw_entries_hash) is distinct from row(old.opened_at, old.draw_entries_hash)
        and (old.status <> 'PUBLISHED' or new.status not in ('OPENED', 'FAILED'))
      or new.evaluated_at is distinct from old.evaluated_at
        and (old.status not in ('OPENED', 'EVALUATED') or new.status <> 'EVALUATED')
      or new.awarded_at is distinct from old.awarded_at and (old.status <> 'EVALUATED' or new.status <> 'AWARDED')
      or row(new.ended_at, new.end_reason) is distinct from row(old.ended_at, old.end_reason)
        and (new.status = old.status or new.status not in ('FAILED', 'CANCELLED')))
    execute function keep_decided();

  -- A lot is ranked when its last evaluation was made, and awarded by an award.
  create function lot_is_ranked_and_awarded() returns trigger language plpgsql as $$
  begin
    if new.evaluated_at is distinct from old.evaluated_at and new.evaluated_at is distinct from (
        select date_trunc('milliseconds', e.created_at) from evaluation e where e.lot_id = new.id order by e.run desc limit 1)
      or new.status = 'AWARDED' and not exists (select from award a where a.lot_id = new.id and a.status = 'ACTIVE') then
      raise exception 'a lot is ranked by an evaluation and awarded by an award' using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create constraint trigger lot_is_ranked_and_awarded after update on lot deferrable initially deferred for each row
    when (new.evaluated_at is distinct from old.evaluated_at or new.status = 'AWARDED' and old.status <> 'AWARDED')
    execute function lot_is_ranked_and_awarded();
  `,
);
