import { migration } from '@chengjie/platform/schema';

/**
 * Two officers of a buyer empty no panel: that a seat is unable is proposed a day after it could first act, Saturdays and Sundays not counted; past a third
 * of the panel a supervisor of another agency is the second person; and a proposal, as one to cancel, ends with its proposer's role
 * (docs/adr/0021, 0035). As `proposeStandDownViolations`, `confirmViolations` and `proposalViolations` say.
 */
export const stoodDownFewMigration = migration(
  '202612250110_stood_down_few',
  `
  create function seat_silent_from(seat uuid) returns timestamptz language sql stable as $$
    select act.began + case when p.exercise_factor is null
        then interval '24 hours' * case extract(isodow from act.began at time zone 'Asia/Shanghai') when 5 then 3 when 6 then 3 when 7 then 2 else 1 end
        else greatest(interval '24 hours' / p.exercise_factor, interval '5 seconds') end
    from panel_member m join project p on p.id = m.project_id
    cross join lateral (select case when min(o.since) is not null then greatest(min(o.since), m.appointed_at) end as began
      from (select case when panel_qualifies(p.id) then l.opened_at else l.qualification_reviewed_at end as since
        from lot l where l.project_id = p.id and l.status = 'OPENED') o) act
    where m.id = seat
  $$;
  comment on function seat_silent_from is
    'From when on it can be proposed that a seat is unable: a day after it could first act, weekends aside; null before that can be said.';

  create function stands_down_many(seat uuid) returns boolean language sql stable as $$
    select 3 * (select 1 + count(*) from panel_member o where o.project_id = m.project_id and o.id <> m.id
        and (o.recused_by = 'BUYER' and o.recused_at > (select min(l.opened_at) from lot l where l.project_id = m.project_id)
          or exists (select from stand_down_proposal s where s.panel_member_id = o.id and s.confirmed_at is not null)))
      > most_who_sat_at_once(m.project_id, 'infinity')
    from panel_member m where m.id = seat
  $$;
  comment on function stands_down_many is
    'Whether with this seat the buyer would have stood down more than a third of the panel since the opening.';

  create function stand_down_waits(of stand_down_proposal) returns boolean language sql stable as $$
    select of.confirmed_at is null and of.lapses_at > clock_timestamp() and officer_buys_in(of.project_id, of.proposed_by, of.proposed_in)
      and not seat_has_appeared(of.panel_member_id)
  $$;
  comment on function stand_down_waits is 'Whether a proposal can be confirmed still: in time, its proposer buys there by now, and its seat has not appeared.';

  create or replace function stand_down_proposal_begins() returns trigger language plpgsql as $$
  begin
    if new.confirmed_at is not null or new.proposed_at < transaction_timestamp()
      or not exists (select from panel_member m join project p on p.id = m.project_id
        where m.id = new.panel_member_id and p.id = new.project_id and m.recused_at is null and p.status = 'OPENED')
      or not officer_buys_in(new.project_id, new.proposed_by, new.proposed_in)
      or exists (select from stand_down_proposal s where s.panel_member_id = new.panel_member_id and s.confirmed_at is null
        and stand_down_waits(s)) then
      raise exception 'an officer of the buyer proposes once at a time that a seat is left after the opening' using errcode = 'restrict_violation';
    end if;
    if seat_has_appeared(new.panel_member_id) or untrue_by_register(new.panel_member_id, new.ground) then
      raise exception 'two stand a silent seat down, and on no ground that registers deny' using errcode = 'restrict_violation';
    end if;
    if new.ground = 'UNABLE' and coalesce(seat_silent_from(new.panel_member_id) > clock_timestamp(), true) then
      raise exception 'nobody is called unable within a day of when it could first act' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;

  create or replace function stand_down_proposal_goes_on() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or old.confirmed_at is not null
      or to_jsonb(new) - '{confirmed_by,confirmed_in,confirmed_at}'::text[] <> to_jsonb(old) - '{confirmed_by,confirmed_in,confirmed_at}'::text[] then
      raise exception 'a proposal to stand down keeps its terms and is confirmed once' using errcode = 'restrict_violation';
    end if;
    if new.confirmed_at < transaction_timestamp() or new.lapses_at <= transaction_timestamp()
      or not officer_buys_in(new.project_id, new.proposed_by, new.proposed_in)
      or (case when stands_down_many(new.panel_member_id)
        then exists (select from panel_member s where s.project_id = new.project_id and s.account_id = new.confirmed_by)
          or not exists (select from role_grant g join project p on p.id = new.project_id
            where g.id = new.confirmed_in and g.account_id = new.confirmed_by and g.role = 'SUPERVISOR' and starts_with(p.region_code, g.region_code)
              and g.agency_id <> p.agency_id and g.valid_from <= clock_timestamp() and (g.valid_to is null or g.valid_to > clock_timestamp()))
        else not second_person_decides(new.project_id, new.proposed_by, new.confirmed_by, new.confirmed_in) end) then
      raise exception 'another officer of the buyer confirms it in time, a supervisor where there is none, or past a third of the panel'
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;

  -- While it voted on what is not decided yet \`keep_voted_seat\` says more.
  create or replace function keep_scored_seat() returns trigger language plpgsql as $$
  begin
    if seat_has_appeared(new.id) and not new.recusal_ground = any (seat_bars(new.id))
      and not exists (select from finding_vote v join bid_finding f on f.id = v.finding_id
        where v.panel_member_id = new.id and f.status in ('ASKED', 'VOTING')) then
      raise exception 'a seat that has appeared is stood down by the buyer for what the registers show alone'
        using errcode = 'restrict_violation', constraint = 'panel_member_scored';
    end if;
    return new;
  end $$;

  create function cancelled_by_officer_in_office() returns trigger language plpgsql as $$
  begin
    if not officer_buys_in(new.project_id, new.proposed_by, new.proposed_in) then
      raise exception 'what is cancelled was proposed by an officer who buys there still' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger cancellation_proposal_of_officer before update of outcome on cancellation_proposal for each row
    when (new.outcome = 'CONFIRMED') execute function cancelled_by_officer_in_office();
  `,
);
