import { migration } from '@chengjie/platform/schema';

/**
 * An open finding about a bid stops every exit of its lot but the buyer's cancelling, and a seat that voted on it is stood down by nobody
 * but its evaluator (docs/adr/0021).
 */
export const openFindingsMigration = migration(
  '202612070200_open_findings',
  `
  create function lot_waits_for_findings() returns trigger language plpgsql as $$
  begin
    if exists (select from bid_finding f where f.status in ('ASKED', 'VOTING')
        and f.lot_id = case tg_table_name when 'lot' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'lot_id')::uuid end) then
      raise exception 'a lot with an open finding is neither ranked nor awarded, nor does it fail' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger lot_waits_for_findings before update on lot for each row
    when (new.status <> old.status and new.status in ('EVALUATED', 'AWARDED', 'FAILED') and old.status <> 'PUBLISHED')
    execute function lot_waits_for_findings();
  create trigger evaluation_waits_for_findings before insert on evaluation for each row when (not is_owner())
    execute function lot_waits_for_findings();
  create trigger award_waits_for_findings before insert on award for each row when (not is_owner())
    execute function lot_waits_for_findings();

  drop trigger panel_member_voted on panel_member;
  create or replace function keep_voted_seat() returns trigger language plpgsql as $$
  begin
    if exists (select from finding_vote v join bid_finding f on f.id = v.finding_id
        where v.panel_member_id = new.id and f.status in ('ASKED', 'VOTING')) then
      raise exception 'a seat that voted is not stood down by the buyer before the decision' using errcode = 'restrict_violation',
        constraint = 'panel_member_voted';
    end if;
    return new;
  end $$;
  create trigger panel_member_voted before update of recused_at on panel_member for each row
    when (old.recused_at is null and new.recused_at is not null and new.recused_by = 'BUYER')
    execute function keep_voted_seat();
  `,
);
