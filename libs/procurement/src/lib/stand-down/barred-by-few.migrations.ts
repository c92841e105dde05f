import { migration } from '@chengjie/platform/schema';

/**
 * Past a third of the panel a supervisor is the second person on whatever ground, what registers show included: one administrator who ends roles,
 * or gives keys anew, and one officer would else empty it (docs/adr/0021). As `standDownViolations` says.
 */
export const barredByFewMigration = migration(
  '202612270130_barred_by_few',
  `
  create or replace function stand_down_waits(of stand_down_proposal) returns boolean language sql stable as $$
    select of.outcome is null and of.lapses_at > clock_timestamp() and officer_buys_in(of.project_id, of.proposed_by, of.proposed_in)
      and (not seat_has_appeared(of.panel_member_id) or of.ground = any (seat_bars(of.panel_member_id)))
  $$;

  create or replace function stand_down_proposal_begins() returns trigger language plpgsql as $$
  begin
    if new.outcome is not null or new.proposed_at < transaction_timestamp()
      or not exists (select from panel_member m join project p on p.id = m.project_id
        where m.id = new.panel_member_id and p.id = new.project_id and m.recused_at is null and p.status = 'OPENED')
      or not officer_buys_in(new.project_id, new.proposed_by, new.proposed_in)
      or exists (select from stand_down_proposal s where s.panel_member_id = new.panel_member_id and s.outcome is null
        and stand_down_waits(s)) then
      raise exception 'an officer of the buyer proposes once at a time that a seat is left after the opening' using errcode = 'restrict_violation';
    end if;
    if exists (select from stand_down_proposal s where (s.panel_member_id, s.proposed_by, s.ground) = (new.panel_member_id, new.proposed_by, new.ground)
        and s.outcome in ('REFUSED', 'WITHDRAWN') and s.lapses_at > clock_timestamp()) then
      raise exception 'an officer proposes that a seat is left on a ground once until that would have lapsed' using errcode = 'restrict_violation';
    end if;
    if seat_has_appeared(new.panel_member_id) and not new.ground = any (seat_bars(new.panel_member_id))
      or untrue_by_register(new.panel_member_id, new.ground) then
      raise exception 'two stand a silent seat down, or one that registers bar, and on no ground that registers deny' using errcode = 'restrict_violation';
    end if;
    if new.ground = 'UNABLE' and coalesce(seat_silent_from(new.panel_member_id) > clock_timestamp(), true) then
      raise exception 'nobody is called unable within a day of when it could first act' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;

  create or replace function leave_opened_by_two() returns trigger language plpgsql as $$
  begin
    if untrue_by_register(new.id, new.recusal_ground) then
      raise exception 'registers do not show on what ground the buyer stands a seat down' using errcode = 'restrict_violation';
    end if;
    if project_was_opened(new.project_id) and (stands_down_many(new.id) or not new.recusal_ground = any (seat_bars(new.id)))
      and not exists (select from stand_down_proposal s where s.panel_member_id = new.id and s.outcome = 'CONFIRMED'
        and s.decided_at >= transaction_timestamp()
        and (s.ground, s.reason) = (new.recusal_ground, new.recusal_reason) and s.bidder_id is not distinct from new.recused_over) then
      raise exception 'after the opening the buyer stands down by two persons, or a few for what the registers show' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  `,
);
