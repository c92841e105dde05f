import { migration } from '@chengjie/platform/schema';

/** What triggers judge by other rows of its project. By table: when it is written. */
const HELD = {
  award: 'insert',
  bid: 'update of status',
  bid_finding: 'insert or update',
  cancellation_proposal: 'insert or update',
  evaluation: 'insert',
  finding_vote: 'insert',
  lot: 'update of status',
  panel_member: 'insert or update or delete',
  score: 'insert or update or delete',
  score_sheet: 'insert or update',
} as const;

/** Besides the role that owns the database, which loads histories. */
const WHEN: Partial<Record<keyof typeof HELD, string>> = {
  bid: `old.status in ('VALID', 'INVALID') and`,
};

const holds = Object.entries(HELD).map(
  ([table, written]) => `
  create trigger ${table}_a_holds_project before ${written} on ${table} for each row
    when (${WHEN[table as keyof typeof HELD] ?? ''} not is_owner()) execute function hold_project();`,
);

/**
 * Triggers that look at other rows see what is committed: two transactions at a time each passed what both together may not. So whoever
 * writes what is judged by other rows of a project holds the project's row first, as every act does; the triggers after this one, by
 * name, look with it held. A snapshot of before would see nothing of what was waited for, so that these writes read what is committed.
 */
export const heldProjectsMigration = migration(
  '202612210120_held_projects',
  `
  create function hold_project() returns trigger language plpgsql as $$
  declare
    of uuid;
  begin
    if current_setting('transaction_isolation') <> 'read committed' then
      raise exception '% is written by transactions that read what is committed', tg_table_name using errcode = 'restrict_violation';
    end if;
    case tg_table_name
      when 'score_sheet' then select b.project_id into of from bid b where b.id = new.bid_id;
      when 'finding_vote' then select f.project_id into of from bid_finding f where f.id = new.finding_id;
      when 'score' then select b.project_id into of from score_sheet s join bid b on b.id = s.bid_id
        where s.id = case tg_op when 'DELETE' then old.sheet_id else new.sheet_id end;
      else of := case tg_op when 'DELETE' then old.project_id else new.project_id end;
    end case;
    perform from project p where p.id = of for no key update;
    return case tg_op when 'DELETE' then old else new end;
  end $$;
  comment on function hold_project is 'The one order of locks: the project first, and then what belongs to it.';
  ${holds.join('')}

  -- What is looked at in a trigger's condition is seen as of the beginning of the statement.
  drop trigger evaluation_before_award on evaluation;
  create function evaluate_before_award() returns trigger language plpgsql as $$
  begin
    if not lot_is_under_evaluation(new.lot_id) then
      raise exception 'what is settled is evaluated no more' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger evaluation_before_award before insert on evaluation for each row when (not is_owner())
    execute function evaluate_before_award();

  create function hold_projects_of_lots() returns trigger language plpgsql as $$
  begin
    perform from project p where p.id in (select l.project_id from gone g join lot l on l.id = g.lot_id) order by p.id for no key update;
    return null;
  end $$;
  create trigger ranked_bid_a_holds_project after delete on ranked_bid referencing old table as gone for each statement
    when (not is_owner()) execute function hold_projects_of_lots();

  -- The lot is not held besides.
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
  create or replace function correct_until_all_are_in() returns trigger language plpgsql as $$
  declare
    of_lot uuid := (select b.lot_id from bid b where b.id = new.bid_id);
  begin
    if sheets_are_final(of_lot) or not exists (select from lot l where l.id = of_lot and l.status = 'OPENED')
      or not exists (select from score_sheet s where s.id = new.corrects and s.submitted_at is not null)
      or (select count(*) from score_sheet s where (s.panel_member_id, s.bid_id) = (new.panel_member_id, new.bid_id)
        and s.corrects is not null and s.id <> new.id) >= 3 then
      raise exception 'a sheet that is handed in is corrected three times at most, until all sheets of its lot are in, and never once one was ranked'
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  `,
);
