import { migration } from '@chengjie/platform/schema';

/**
 * A seat that handed a sheet in, or voted on what is decided by now, is stood down by its buyer for what the registers show alone: else whoever
 * voted otherwise is exchanged, and the same proposed again (docs/adr/0021; while it is open `keep_voted_seat` says more). The most who sat at
 * once are counted in one place; a correction is handed in as it is begun, since a draft would stand in the way of every other one.
 */
export const scoredSeatsMigration = migration(
  '202612210110_scored_seats',
  `
  create function seat_bars(seat uuid) returns text[] language sql stable as $$
    select array_remove(array[
      case when exists (select from role_grant g where g.account_id = m.account_id and g.agency_id = p.agency_id and g.role <> 'EVALUATOR'
        and g.valid_from <= clock_timestamp() and (g.valid_to is null or g.valid_to > clock_timestamp())) then 'BUYERS_STAFF' end,
      case when exists (select from bid b join role_grant g on g.organization_id in (b.bidder_id, b.performer_id)
        where b.project_id = m.project_id and b.status in ('VALID', 'INVALID') and g.account_id = m.account_id
          and g.valid_from <= clock_timestamp() and (g.valid_to is null
            or g.valid_to > clock_timestamp() - make_interval(years => (k.content ->> 'conflictYears')::int))) then 'POST_WITH_BIDDER' end,
      case when a.keys_since > m.appointed_at or not exists (select from role_grant g where g.account_id = m.account_id
        and g.role = 'EVALUATOR' and g.valid_from <= m.appointed_at and (g.valid_to is null or g.valid_to > clock_timestamp())
        and (starts_with(p.region_code, g.region_code) or starts_with(g.region_code, p.region_code))) then 'SEAT_RESTS' end], null)
    from panel_member m join account a on a.id = m.account_id join project p on p.id = m.project_id
      left join rule_pack k on k.id = p.rule_pack_id
    where m.id = seat
  $$;
  comment on function seat_bars is 'On which grounds of standing down the registers show by now that whoever holds a seat cannot go on.';

  create function keep_scored_seat() returns trigger language plpgsql as $$
  begin
    if (exists (select from score_sheet s where s.panel_member_id = new.id and s.submitted_at is not null)
        or exists (select from finding_vote v join bid_finding f on f.id = v.finding_id
          where v.panel_member_id = new.id and f.status not in ('ASKED', 'VOTING')))
      and not new.recusal_ground = any (seat_bars(new.id)) then
      raise exception 'a seat that voted or handed a sheet in is stood down by the buyer for what the registers show alone'
        using errcode = 'restrict_violation', constraint = 'panel_member_scored';
    end if;
    return new;
  end $$;
  create trigger panel_member_scored before update of recused_at on panel_member for each row
    when (old.recused_at is null and new.recused_at is not null and new.recused_by = 'BUYER') execute function keep_scored_seat();

  create function most_who_sat_at_once(panel_of uuid, appointed_before timestamptz) returns bigint language sql stable as $$
    select max(sat.sitting) from panel_member s cross join lateral (
      select count(*) as sitting from panel_member other where other.project_id = panel_of
        and other.appointed_at <= s.appointed_at and (other.recused_at is null or other.recused_at > s.appointed_at)) sat
    where s.project_id = panel_of and s.appointed_at < appointed_before
  $$;
  create or replace function panel_is_whole(panel_of uuid) returns boolean language sql stable as $$
    with rules as (
      select p.budget_fen, p.status in ('PUBLISHED', 'OPENED') as fillable,
        k.content #> array['procedures', p.regime, p.procedure, 'panel'] as panel
      from project p join rule_pack k on k.id = p.rule_pack_id where p.id = panel_of)
    select (select count(*) from panel_member m where m.project_id = panel_of and m.recused_at is null) >= greatest(1, (panel ->> 'minimum')::int,
      (select max((larger ->> 'minimum')::int) from jsonb_array_elements(coalesce(panel -> 'larger', '[]')) as larger
        where budget_fen >= (larger ->> 'fromFen')::bigint),
      case when fillable then most_who_sat_at_once(panel_of, 'infinity') end)
    from rules
  $$;
  create or replace function panel_has_empty_seat() returns trigger language plpgsql as $$
  begin
    if new.appointed_at < date_trunc('milliseconds', transaction_timestamp()) then
      raise exception 'a seat is taken now' using errcode = 'restrict_violation';
    end if;
    if project_was_opened(new.project_id) and (select count(*) from panel_member m where m.project_id = new.project_id and m.recused_at is null)
      > most_who_sat_at_once(new.project_id, new.appointed_at) then
      raise exception 'after the opening empty seats are filled, none is added' using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;

  create function correction_is_handed_in() returns trigger language plpgsql as $$
  begin
    if exists (select from score_sheet s where s.id = new.id and s.submitted_at is null) then
      raise exception 'a correction is handed in as it is begun' using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create constraint trigger score_sheet_correction_handed_in after insert on score_sheet deferrable initially deferred for each row
    when (new.corrects is not null and not is_owner()) execute function correction_is_handed_in();
  `,
);
