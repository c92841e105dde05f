import { migration } from '@chengjie/platform/schema';

/**
 * From the opening on a seat is left for what the registers show, by its evaluator, or by two: an officer of the buyer proposes it, and another
 * one confirms it, a supervisor where there is none, as with cancelling (docs/adr/0021, 0035). As `standDownViolations` says.
 */
export const standDownProposalMigration = migration(
  '202612210180_stand_down_proposals',
  `
  create table stand_down_proposal (
    id uuid primary key,
    project_id uuid not null references project (id),
    panel_member_id uuid not null references panel_member (id),
    ground text not null check (ground in
      ('POST_WITH_BIDDER', 'SHARE_IN_BIDDER', 'KINSHIP', 'OTHER_TIE', 'BUYERS_STAFF', 'SUPERVISES', 'SEAT_RESTS', 'UNABLE')),
    bidder_id uuid references organization (id),
    reason text not null check (length(trim(reason)) between 10 and 1000),
    proposed_by uuid not null references account (id),
    proposed_in uuid not null references role_grant (id),
    proposed_at timestamptz not null default clock_timestamp(),
    lapses_at timestamptz not null check (lapses_at > proposed_at and lapses_at <= proposed_at + interval '72 hours'),
    confirmed_by uuid references account (id) check (confirmed_by <> proposed_by),
    confirmed_in uuid references role_grant (id),
    confirmed_at timestamptz check (confirmed_at >= proposed_at),
    constraint stand_down_proposal_confirmed check (num_nonnulls(confirmed_by, confirmed_in, confirmed_at) in (0, 3))
  );
  comment on table stand_down_proposal is 'That an officer of the buyer proposes to stand an evaluator down after the opening; another person confirms it.';
  create index stand_down_proposal_of_seat on stand_down_proposal (panel_member_id, lapses_at);
  create index stand_down_proposal_open on stand_down_proposal (project_id) where confirmed_at is null;
  create trigger stand_down_proposal_a_holds_project before insert or update on stand_down_proposal for each row
    when (not is_owner()) execute function hold_project();
  create trigger stand_down_proposal_kept before truncate on stand_down_proposal for each statement execute function refuse_change();

  create function second_person_decides(of_project uuid, proposer uuid, decider uuid, in_grant uuid) returns boolean language sql stable as $$
    select decider <> proposer and (officer_buys_in(of_project, decider, in_grant)
      or not buyer_has_other_officer(of_project, proposer)
        and not exists (select from panel_member s where s.project_id = of_project and s.account_id = decider)
        and exists (select from role_grant g join project p on p.id = of_project
          where g.id = in_grant and g.account_id = decider and g.role = 'SUPERVISOR' and starts_with(p.region_code, g.region_code)
            and g.valid_from <= clock_timestamp() and (g.valid_to is null or g.valid_to > clock_timestamp())))
  $$;
  comment on function second_person_decides is
    'Whether somebody decides what an officer of the buyer proposed: another officer, or a supervisor where the buyer has no other.';

  create function stand_down_proposal_begins() returns trigger language plpgsql as $$
  begin
    if new.confirmed_at is not null or new.proposed_at < transaction_timestamp()
      or not exists (select from panel_member m join project p on p.id = m.project_id
        where m.id = new.panel_member_id and p.id = new.project_id and m.recused_at is null and p.status = 'OPENED')
      or not officer_buys_in(new.project_id, new.proposed_by, new.proposed_in)
      or exists (select from stand_down_proposal s where s.panel_member_id = new.panel_member_id and s.confirmed_at is null
        and s.lapses_at > clock_timestamp()) then
      raise exception 'an officer of the buyer proposes once at a time that a seat is left after the opening' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger stand_down_proposal_begins before insert on stand_down_proposal for each row when (not is_owner())
    execute function stand_down_proposal_begins();

  create function stand_down_proposal_goes_on() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or old.confirmed_at is not null
      or to_jsonb(new) - '{confirmed_by,confirmed_in,confirmed_at}'::text[] <> to_jsonb(old) - '{confirmed_by,confirmed_in,confirmed_at}'::text[] then
      raise exception 'a proposal to stand down keeps its terms and is confirmed once' using errcode = 'restrict_violation';
    end if;
    if new.confirmed_at < transaction_timestamp() or new.lapses_at <= transaction_timestamp()
      or not second_person_decides(new.project_id, new.proposed_by, new.confirmed_by, new.confirmed_in) then
      raise exception 'another officer of the buyer confirms it in time, a supervisor where there is none' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger stand_down_proposal_goes_on before update or delete on stand_down_proposal
    for each row execute function stand_down_proposal_goes_on();

  create function leave_opened_by_two() returns trigger language plpgsql as $$
  begin
    if project_was_opened(new.project_id) and not new.recusal_ground = any (seat_bars(new.id))
      and not exists (select from stand_down_proposal s where s.panel_member_id = new.id and s.confirmed_at >= transaction_timestamp()
        and (s.ground, s.reason) = (new.recusal_ground, new.recusal_reason) and s.bidder_id is not distinct from new.recused_over) then
      raise exception 'after the opening the buyer stands down by two persons, or for what the registers show' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger panel_member_left_by_two before update of recused_at on panel_member for each row
    when (old.recused_at is null and new.recused_at is not null and new.recused_by = 'BUYER' and not is_owner())
    execute function leave_opened_by_two();
  `,
);
