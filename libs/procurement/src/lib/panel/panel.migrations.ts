import { migration } from '@chengjie/platform/schema';

/**
 * Who stood down says on which ground, and whether it did so itself; older rows say neither. After its panel has ranked nobody
 * stands down: the result is known then (docs/adr/0021).
 */
export const typedRecusalMigration = migration(
  '202612012110_typed_recusal',
  `
  alter table panel_member add column recusal_ground text, add column recused_by text;
  -- All values are null: checking them costs one look at a small table.
  -- squawk-ignore constraint-missing-not-valid
  alter table panel_member add constraint panel_member_recusal_ground check (recusal_ground in
    ('POST_WITH_BIDDER', 'SHARE_IN_BIDDER', 'KINSHIP', 'OTHER_TIE', 'BUYERS_STAFF', 'SEAT_RESTS', 'UNABLE'));
  -- squawk-ignore constraint-missing-not-valid
  alter table panel_member add constraint panel_member_recused_by check (recused_by in ('BUYER', 'PANEL'));

  create function stand_down_before_ranking() returns trigger language plpgsql as $$
  begin
    if new.recusal_ground is null or new.recused_by is null then
      raise exception 'an evaluator stands down on a ground' using errcode = 'check_violation';
    end if;
    if (select status from project where id = new.project_id) not in ('PUBLISHED', 'OPENED') then
      raise exception 'nobody stands down after the ranking' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger panel_member_stands_down before update on panel_member for each row
    when (old.recused_at is null and new.recused_at is not null) execute function stand_down_before_ranking();
  -- What was recorded of it stays.
  create trigger panel_member_stood_down before update on panel_member for each row
    when (old.recused_at is not null) execute function refuse_change();
  `,
);
