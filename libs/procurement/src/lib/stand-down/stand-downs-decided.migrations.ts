import { migration } from '@chengjie/platform/schema';

/**
 * A proposal to stand an evaluator down is confirmed, sent back or taken back, once, the last two for a public reason; what came to nothing the
 * same officer proposes of a seat on the same ground again once it would have lapsed (docs/adr/0035). As `standDownProposalViolations` says.
 */
export const standDownsDecidedMigration = migration(
  '202612260100_stand_downs_decided',
  `
  -- No release has the table yet: nothing runs that knows the columns by their former names.
  -- squawk-ignore renaming-column
  alter table stand_down_proposal rename column confirmed_by to decided_by;
  -- squawk-ignore renaming-column
  alter table stand_down_proposal rename column confirmed_in to decided_in;
  -- squawk-ignore renaming-column
  alter table stand_down_proposal rename column confirmed_at to decided_at;
  alter table stand_down_proposal
    add column outcome text check (outcome in ('CONFIRMED', 'REFUSED', 'WITHDRAWN')),
    add column decision_reason text check (length(decision_reason) between 2 and 1000);
  alter table stand_down_proposal disable trigger stand_down_proposal_goes_on;
  update stand_down_proposal set outcome = 'CONFIRMED' where decided_at is not null;
  alter table stand_down_proposal enable trigger stand_down_proposal_goes_on;
  alter table stand_down_proposal
    drop constraint stand_down_proposal_confirmed,
    drop constraint stand_down_proposal_check1,
    add constraint stand_down_proposal_decided check (num_nonnulls(outcome, decided_by, decided_in, decided_at) in (0, 4)),
    add constraint stand_down_proposal_second_person check ((outcome = 'WITHDRAWN') = (decided_by = proposed_by)),
    add constraint stand_down_proposal_reason check (coalesce(outcome in ('REFUSED', 'WITHDRAWN'), false) = (decision_reason is not null));
  comment on table stand_down_proposal is 'That an officer of the buyer proposes to stand an evaluator down after the opening; another person decides it.';

  create or replace function stands_down_many(seat uuid) returns boolean language sql stable as $$
    select 3 * (select 1 + count(*) from panel_member o where o.project_id = m.project_id and o.id <> m.id
        and (o.recused_by = 'BUYER' and o.recused_at > (select min(l.opened_at) from lot l where l.project_id = m.project_id)
          or exists (select from stand_down_proposal s where s.panel_member_id = o.id and s.outcome = 'CONFIRMED')))
      > most_who_sat_at_once(m.project_id, 'infinity')
    from panel_member m where m.id = seat
  $$;

  create or replace function stand_down_waits(of stand_down_proposal) returns boolean language sql stable as $$
    select of.outcome is null and of.lapses_at > clock_timestamp() and officer_buys_in(of.project_id, of.proposed_by, of.proposed_in)
      and not seat_has_appeared(of.panel_member_id)
  $$;
  comment on function stand_down_waits is 'Whether a proposal can be decided still: in time, its proposer buys there by now, and its seat has not appeared.';

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
    if seat_has_appeared(new.panel_member_id) or untrue_by_register(new.panel_member_id, new.ground) then
      raise exception 'two stand a silent seat down, and on no ground that registers deny' using errcode = 'restrict_violation';
    end if;
    if new.ground = 'UNABLE' and coalesce(seat_silent_from(new.panel_member_id) > clock_timestamp(), true) then
      raise exception 'nobody is called unable within a day of when it could first act' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;

  create or replace function stand_down_proposal_goes_on() returns trigger language plpgsql as $$
  declare
    decision constant text[] := '{outcome,decided_by,decided_in,decided_at,decision_reason}';
  begin
    if tg_op = 'DELETE' or old.outcome is not null or to_jsonb(new) - decision <> to_jsonb(old) - decision then
      raise exception 'a proposal to stand down keeps its terms and is decided once' using errcode = 'restrict_violation';
    end if;
    if new.decided_at < transaction_timestamp() or new.lapses_at <= transaction_timestamp()
      or not officer_buys_in(new.project_id, new.proposed_by, new.proposed_in)
      or (case when new.outcome = 'WITHDRAWN' then not officer_buys_in(new.project_id, new.decided_by, new.decided_in)
        when stands_down_many(new.panel_member_id)
        then exists (select from panel_member s where s.project_id = new.project_id and s.account_id = new.decided_by)
          or not exists (select from role_grant g join project p on p.id = new.project_id
            where g.id = new.decided_in and g.account_id = new.decided_by and g.role = 'SUPERVISOR' and starts_with(p.region_code, g.region_code)
              and g.agency_id <> p.agency_id and g.valid_from <= clock_timestamp() and (g.valid_to is null or g.valid_to > clock_timestamp()))
        else not second_person_decides(new.project_id, new.proposed_by, new.decided_by, new.decided_in) end) then
      raise exception 'another officer of the buyer decides it in time, a supervisor where there is none, or past a third of the panel'
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;

  create or replace function leave_opened_by_two() returns trigger language plpgsql as $$
  begin
    if untrue_by_register(new.id, new.recusal_ground) then
      raise exception 'registers do not show on what ground the buyer stands a seat down' using errcode = 'restrict_violation';
    end if;
    if project_was_opened(new.project_id) and not new.recusal_ground = any (seat_bars(new.id))
      and not exists (select from stand_down_proposal s where s.panel_member_id = new.id and s.outcome = 'CONFIRMED'
        and s.decided_at >= transaction_timestamp()
        and (s.ground, s.reason) = (new.recusal_ground, new.recusal_reason) and s.bidder_id is not distinct from new.recused_over) then
      raise exception 'after the opening the buyer stands down by two persons, or for what the registers show' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  `,
);
