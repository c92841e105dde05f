import { migration } from '@chengjie/platform/schema';

/**
 * A panel decides with as many as its rule pack asks for at this budget, and with no empty seat; a relation that no other ground names is
 * said in words (docs/adr/0021). As `quorumViolations` and `recusalViolations` say.
 */
export const wholePanelsMigration = migration(
  '202612070520_whole_panels',
  `
  create function panel_is_whole(panel_of uuid) returns boolean language sql stable as $$
    with seat as (select m.appointed_at, m.recused_at from panel_member m where m.project_id = panel_of),
    rules as (
      select p.budget_fen, p.status in ('PUBLISHED', 'OPENED') as fillable,
        k.content #> array['procedures', p.regime, p.procedure, 'panel'] as panel
      from project p join rule_pack k on k.id = p.rule_pack_id where p.id = panel_of)
    select (select count(*) from seat where recused_at is null) >= greatest(1, (panel ->> 'minimum')::int,
      (select max((larger ->> 'minimum')::int) from jsonb_array_elements(coalesce(panel -> 'larger', '[]')) as larger
        where budget_fen >= (larger ->> 'fromFen')::bigint),
      case when fillable then (select max(sat.sitting) from seat s cross join lateral (
        select count(*) as sitting from seat other
        where other.appointed_at <= s.appointed_at and (other.recused_at is null or other.recused_at > s.appointed_at)) sat) end)
    from rules
  $$;
  comment on function panel_is_whole is
    'Whether as many sit as the rule pack asks for at the budget, and as it was made up; an empty seat counts as long as it can be filled.';

  create function decide_by_whole_panel() returns trigger language plpgsql as $$
  begin
    if not panel_is_whole(new.project_id) then
      raise exception 'a panel with too few members, or an empty seat, decides nothing' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create constraint trigger bid_finding_by_whole_panel after update on bid_finding deferrable initially deferred for each row
    when (old.status = 'VOTING' and new.status in ('ADOPTED', 'REJECTED') and not is_owner())
    execute function decide_by_whole_panel();
  create trigger evaluation_by_whole_panel before insert on evaluation for each row
    when (new.run = 1 and new.result ->> 'failure' is null and not is_owner()) execute function decide_by_whole_panel();

  -- Whoever takes a seat away counts one less: not after anybody has judged.
  create function seats_stay_once_judged() returns trigger language plpgsql as $$
  begin
    if exists (select from score_sheet s join panel_member m on m.id = s.panel_member_id
        where m.project_id = old.project_id and m.recused_at is null and s.submitted_at is not null)
      or exists (select from bid_finding f where f.project_id = old.project_id and f.panel_member_id is not null)
      or exists (select from finding_vote v join panel_member m on m.id = v.panel_member_id where m.project_id = old.project_id) then
      raise exception 'once anybody has judged, seats are filled and not taken away' using errcode = 'restrict_violation';
    end if;
    return old;
  end $$;
  create trigger panel_member_stays_once_judged before delete on panel_member for each row when (not is_owner())
    execute function seats_stay_once_judged();

  -- What was recorded before may be shorter.
  alter table panel_member add constraint panel_member_relation_said
    check (recusal_ground <> 'OTHER_TIE' or length(btrim(recusal_reason)) >= 10) not valid;
  `,
);
