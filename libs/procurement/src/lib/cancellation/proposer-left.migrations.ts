import { migration } from '@chengjie/platform/schema';

/** A proposal to cancel ends with its proposer's role, and then holds nothing back (docs/adr/0035). */
export const proposerLeftMigration = migration(
  '202612260110_cancelling_ends_with_its_proposer',
  `
  create function cancellation_waits(of cancellation_proposal) returns boolean language sql stable as $$
    select of.outcome is null and of.lapses_at > clock_timestamp() and officer_buys_in(of.project_id, of.proposed_by, of.proposed_in)
  $$;
  comment on function cancellation_waits is 'Whether a proposal to cancel can be decided still: in time, and its proposer buys there by now.';

  -- What began in time is in time.
  create or replace function cancellation_proposal_goes_on() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or old.outcome is not null
      or (new.id, new.project_id, new.ground, new.reason, new.holds, new.proposed_by, new.proposed_in, new.proposed_at, new.lapses_at)
        is distinct from (old.id, old.project_id, old.ground, old.reason, old.holds, old.proposed_by, old.proposed_in,
          old.proposed_at, old.lapses_at) then
      raise exception 'a proposal to cancel keeps its terms and is decided once' using errcode = 'restrict_violation';
    end if;
    if new.outcome = 'LAPSED' and cancellation_waits(old) or new.outcome <> 'LAPSED' and new.lapses_at <= transaction_timestamp() then
      raise exception 'a proposal to cancel is decided until it lapses' using errcode = 'restrict_violation';
    end if;
    if new.outcome <> 'LAPSED' and not officer_buys_in(new.project_id, new.proposed_by, new.proposed_in) then
      raise exception 'what is decided was proposed by an officer who buys there still' using errcode = 'restrict_violation';
    end if;
    if new.outcome in ('CONFIRMED', 'REFUSED') and not officer_buys_in(new.project_id, new.decided_by, new.decided_in)
      and (buyer_has_other_officer(new.project_id, new.proposed_by)
        or exists (select from panel_member s where s.project_id = new.project_id and s.account_id = new.decided_by)
        or not exists (select from role_grant g join project p on p.id = new.project_id
          where g.id = new.decided_in and g.account_id = new.decided_by and g.role = 'SUPERVISOR'
            and starts_with(p.region_code, g.region_code) and g.valid_from <= clock_timestamp()
            and (g.valid_to is null or g.valid_to > clock_timestamp()))) then
      raise exception 'another officer of the buyer decides it, a supervisor where there is none' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  drop trigger cancellation_proposal_of_officer on cancellation_proposal;
  drop function cancelled_by_officer_in_office();

  create or replace function waits_for_cancellation() returns trigger language plpgsql as $$
  begin
    if exists (select from cancellation_proposal c where c.project_id = new.project_id and c.holds and cancellation_waits(c)) then
      raise exception 'nothing is ranked or awarded while its cancelling is proposed for the first time'
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  `,
);
