import { migration } from '@chengjie/platform/schema';

/**
 * Whoever asked about a price, proposed a finding or began a sheet has appeared, as whoever voted or handed one in: the buyer stands its seat down for
 * what the registers show alone. And what registers say, nobody says otherwise, alone or by two: it would be an untrue public word about a person
 * (docs/adr/0021). As `byTwoViolations` says.
 */
export const appearedSeatsMigration = migration(
  '202612241100_appeared_seats',
  `
  create function seat_has_appeared(seat uuid) returns boolean language sql stable as $$
    select exists (select from score_sheet s where s.panel_member_id = seat)
      or exists (select from finding_vote v where v.panel_member_id = seat)
      or exists (select from panel_member m join lot l on l.project_id = m.project_id
        join bid_finding f on f.lot_id = l.id and f.panel_member_id = seat where m.id = seat)
  $$;
  comment on function seat_has_appeared is
    'Whether a seat did anything since the opening: began a sheet, voted, proposed a finding or asked about a price.';

  create or replace function keep_scored_seat() returns trigger language plpgsql as $$
  begin
    if seat_has_appeared(new.id) and not new.recusal_ground = any (seat_bars(new.id)) then
      raise exception 'a seat that has appeared is stood down by the buyer for what the registers show alone'
        using errcode = 'restrict_violation', constraint = 'panel_member_scored';
    end if;
    return new;
  end $$;

  create function untrue_by_register(seat uuid, ground text) returns boolean language sql stable as $$
    select ground in ('BUYERS_STAFF', 'SUPERVISES', 'SEAT_RESTS') and not ground = any (seat_bars(seat))
  $$;
  comment on function untrue_by_register is 'Whether a ground of standing down is for the registers to say, and they do not.';

  create or replace function stand_down_proposal_begins() returns trigger language plpgsql as $$
  begin
    if new.confirmed_at is not null or new.proposed_at < transaction_timestamp()
      or not exists (select from panel_member m join project p on p.id = m.project_id
        where m.id = new.panel_member_id and p.id = new.project_id and m.recused_at is null and p.status = 'OPENED')
      or not officer_buys_in(new.project_id, new.proposed_by, new.proposed_in)
      or exists (select from stand_down_proposal s where s.panel_member_id = new.panel_member_id and s.confirmed_at is null
        and s.lapses_at > clock_timestamp()) then
      raise exception 'an officer of the buyer proposes once at a time that a seat is left after the opening' using errcode = 'restrict_violation';
    end if;
    if seat_has_appeared(new.panel_member_id) or untrue_by_register(new.panel_member_id, new.ground) then
      raise exception 'two stand a silent seat down, and on no ground that registers deny' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;

  create or replace function leave_opened_by_two() returns trigger language plpgsql as $$
  begin
    if untrue_by_register(new.id, new.recusal_ground) then
      raise exception 'registers do not show on what ground the buyer stands a seat down' using errcode = 'restrict_violation';
    end if;
    if project_was_opened(new.project_id) and not new.recusal_ground = any (seat_bars(new.id))
      and not exists (select from stand_down_proposal s where s.panel_member_id = new.id and s.confirmed_at >= transaction_timestamp()
        and (s.ground, s.reason) = (new.recusal_ground, new.recusal_reason) and s.bidder_id is not distinct from new.recused_over) then
      raise exception 'after the opening the buyer stands down by two persons, or for what the registers show' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  `,
);
