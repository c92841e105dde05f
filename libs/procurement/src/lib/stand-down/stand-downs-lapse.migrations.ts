import { migration } from '@chengjie/platform/schema';

/**
 * A proposal to stand an evaluator down lapses on record, as one to cancel does: in time, with its proposer's role, once the seat has appeared or
 * is left, or once nothing is evaluated any more (docs/adr/0035).
 */
export const standDownsLapseMigration = migration(
  '202612290110_stand_downs_lapse',
  `
  alter table stand_down_proposal
    drop constraint stand_down_proposal_outcome_check,
    drop constraint stand_down_proposal_decided,
    add constraint stand_down_proposal_outcome_check check (outcome in ('CONFIRMED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    add constraint stand_down_proposal_decided check (num_nonnulls(outcome, decided_at) in (0, 2)),
    add constraint stand_down_proposal_decider check
      (num_nonnulls(decided_by, decided_in) = case when outcome <> 'LAPSED' then 2 else 0 end);

  create or replace function stand_down_waits(of stand_down_proposal) returns boolean language sql stable as $$
    select of.outcome is null and of.lapses_at > clock_timestamp() and officer_buys_in(of.project_id, of.proposed_by, of.proposed_in)
      and exists (select from panel_member m join project p on p.id = m.project_id
        where m.id = of.panel_member_id and m.recused_at is null and p.status = 'OPENED')
      and (not seat_has_appeared(of.panel_member_id) or of.ground = any (seat_bars(of.panel_member_id)))
  $$;
  comment on function stand_down_waits is
    'Whether a proposal can be decided still: in time, its proposer buys there by now, and its seat is neither left nor has appeared while the project is evaluated.';

  create or replace function stand_down_proposal_goes_on() returns trigger language plpgsql as $$
  declare
    decision constant text[] := '{outcome,decided_by,decided_in,decided_at,decision_reason}';
  begin
    if tg_op = 'DELETE' or old.outcome is not null or to_jsonb(new) - decision <> to_jsonb(old) - decision then
      raise exception 'a proposal to stand down keeps its terms and is decided once' using errcode = 'restrict_violation';
    end if;
    if new.outcome = 'LAPSED' then
      if stand_down_waits(old) or new.decided_at < transaction_timestamp() then
        raise exception 'a proposal to stand down lapses once nobody can decide it' using errcode = 'restrict_violation';
      end if;
      return new;
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
  `,
);
