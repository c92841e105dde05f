import { migration } from '@chengjie/platform/schema';

/**
 * How far it has come hangs on the lot, and so does the secret of its draw. Until now each project had one lot, which is
 * as far as its project.
 */
export const lotStateMigration = migration(
  '202611290500_lot_state',
  `
  alter table lot
    add column status text
      check (status in ('DRAFT', 'PUBLISHED', 'OPENED', 'EVALUATED', 'AWARDED', 'FAILED', 'CANCELLED')),
    add column opened_at timestamptz,
    add column evaluated_at timestamptz,
    add column awarded_at timestamptz,
    add column ended_at timestamptz,
    add column end_reason jsonb,
    add column draw_commitment text,
    add column sealed_draw_secret bytea;
  comment on column lot.sealed_draw_secret is 'The buyer''s part of the draw, sealed until the lot is ranked.';

  drop trigger lot_frozen on lot;
  drop function keep_published_lots;
  update lot set status = p.status, opened_at = p.opened_at, evaluated_at = p.evaluated_at, awarded_at = p.awarded_at,
    ended_at = p.ended_at, end_reason = p.end_reason, draw_commitment = p.draw_commitment,
    sealed_draw_secret = p.sealed_draw_secret
  from project p where p.id = lot.project_id;

  alter table lot alter column status set not null,
    add constraint lot_end_reason check ((status in ('FAILED', 'CANCELLED')) = (end_reason is not null)),
    add constraint lot_draw_commitment check (status in ('DRAFT', 'CANCELLED') or draw_commitment is not null);

  create function keep_published_lots() returns trigger language plpgsql as $$
  begin
    raise exception 'the lots of a published project are frozen' using errcode = 'restrict_violation';
  end $$;
  create trigger lot_frozen before update on lot for each row
    when (old.status <> 'DRAFT' and row(new.project_id, new.number, new.title, new.budget_fen, new.draw_commitment,
        new.sealed_draw_secret)
      is distinct from row(old.project_id, old.number, old.title, old.budget_fen, old.draw_commitment,
        old.sealed_draw_secret))
    execute function keep_published_lots();
  create trigger lot_kept before delete on lot for each row when (old.status <> 'DRAFT')
    execute function keep_published_lots();

  create or replace function keep_published_terms() returns trigger language plpgsql as $$
  begin
    if old.status <> 'DRAFT' and row(new.exercise, new.exercise_factor, new.agency_id, new.title, new.description,
        new.region_code, new.function_id, new.function_version_id, new.regime, new.procedure, new.evaluation_method,
        new.funding_mode, new.funding_source, new.civil_affairs_money, new.social_organizations_only, new.budget_fen,
        new.price_weight, new.eligibility, new.criteria, new.tie_ladder, new.rule_pack_id, new.published_at,
        new.sealed_key)
      is distinct from row(old.exercise, old.exercise_factor, old.agency_id, old.title, old.description,
        old.region_code, old.function_id, old.function_version_id, old.regime, old.procedure, old.evaluation_method,
        old.funding_mode, old.funding_source, old.civil_affairs_money, old.social_organizations_only, old.budget_fen,
        old.price_weight, old.eligibility, old.criteria, old.tie_ladder, old.rule_pack_id, old.published_at,
        old.sealed_key)
    then
      raise exception 'the published terms of a project are frozen' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  -- Both are the lots' now, and no process of the release before runs beside this one.
  -- squawk-ignore ban-drop-column
  alter table project drop column draw_commitment, drop column sealed_draw_secret;
  alter table project add constraint project_published check (status in ('DRAFT', 'CANCELLED')
    or (published_at is not null and deadline_at > published_at and rule_pack_id is not null and sealed_key is not null
      and minimum_bids >= 1 and minimum_valid_bids >= 1));
  `,
);

/**
 * A project's state follows from its lots' (`project-of-lots.rules.ts`, which says why so). Checked at the end of each
 * transaction that changes one of them; those who load whole histories at once answer for what they insert.
 */
export const projectFollowsLotsMigration = migration(
  '202611290510_project_follows_lots',
  `
  create function state_of_lots(states text[]) returns text language sql immutable as $$
    select coalesce((select state from unnest('{DRAFT,PUBLISHED,OPENED,EVALUATED,AWARDED,CANCELLED,FAILED}'::text[])
      with ordinality as way (state, place) where state = any(states) order by place limit 1), 'DRAFT')
  $$;

  create function assert_project_follows_lots() returns trigger language plpgsql as $$
  declare
    of uuid;
  begin
    if tg_table_name = 'lot' then of := new.project_id; else of := new.id; end if;
    if exists (select from project where id = of
        and status <> state_of_lots(array(select lot.status from lot where lot.project_id = of))) then
      raise exception 'the state of project % is not that of its lots', of using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create constraint trigger project_follows_lots after update on project deferrable initially deferred
    for each row when (new.status is distinct from old.status) execute function assert_project_follows_lots();
  create constraint trigger lot_moves_project after update on lot deferrable initially deferred
    for each row when (new.status is distinct from old.status) execute function assert_project_follows_lots();
  `,
);

/**
 * A published project gets no further draft lots: their terms were never published, and its state would fall back to a
 * draft's. Share-locked, so that publishing either sees the new lot or is seen.
 */
export const draftLotsOfDraftsMigration = migration(
  '202611300310_draft_lots_of_drafts',
  `
  create function keep_draft_lots_to_drafts() returns trigger language plpgsql as $$
  declare
    state text;
  begin
    select status into state from project where id = new.project_id for share;
    if state <> 'DRAFT' then
      raise exception 'project % is no draft: it gets no further draft lots', new.project_id
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger lot_of_draft before insert or update of project_id on lot for each row when (new.status = 'DRAFT')
    execute function keep_draft_lots_to_drafts();
  `,
);

/** What a lot's draws rest on is fixed with its opening: nobody brings another secret in later. */
export const drawEntriesMigration = migration(
  '202612020200_draw_entries',
  `
  alter table lot add column draw_entries_hash text;
  comment on column lot.draw_entries_hash is 'Over ids and draw secrets of all opened bids, set at the opening.';
  create trigger lot_draw_fixed before update on lot for each row
    when (old.draw_entries_hash is not null and new.draw_entries_hash is distinct from old.draw_entries_hash)
    execute function keep_published_lots();
  `,
);
