import { migration, publishedTables } from '@chengjie/platform/schema';

/** What was ranked is cancelled by two persons; the first proposal holds ranking and award back (docs/adr/0035). */
export const cancellationProposalMigrations = [
  migration(
    '202612150100_cancellation_proposals',
    `
    create table cancellation_proposal (
      id uuid primary key,
      project_id uuid not null references project (id),
      ground text not null check (ground in ('MAJOR_CHANGE', 'UNLAWFUL_CONDUCT')),
      reason text not null check (length(trim(reason)) between 10 and 1000),
      holds boolean not null default false,
      proposed_by uuid not null references account (id),
      proposed_in uuid not null references role_grant (id),
      proposed_at timestamptz not null default clock_timestamp(),
      lapses_at timestamptz not null check (lapses_at > proposed_at and lapses_at <= proposed_at + interval '72 hours'),
      outcome text check (outcome in ('CONFIRMED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
      decided_by uuid references account (id),
      decided_in uuid references role_grant (id),
      decided_at timestamptz check (decided_at >= proposed_at),
      decision_reason text check (length(decision_reason) between 2 and 1000),
      constraint cancellation_proposal_decided check ((outcome is null) = (decided_at is null)),
      constraint cancellation_proposal_decider check
        (coalesce(outcome <> 'LAPSED', false) = (num_nonnulls(decided_by, decided_in) = 2)),
      constraint cancellation_proposal_second_person check
        (outcome not in ('CONFIRMED', 'REFUSED') or decided_by <> proposed_by),
      constraint cancellation_proposal_withdrawn check (outcome <> 'WITHDRAWN' or decided_by = proposed_by),
      constraint cancellation_proposal_reason check
        (coalesce(outcome in ('REFUSED', 'WITHDRAWN'), false) = (decision_reason is not null))
    );
    comment on table cancellation_proposal is
      'That an officer of the buyer proposes to cancel a project of which a lot was ranked; another person decides it.';
    create unique index cancellation_proposal_open on cancellation_proposal (project_id) where outcome is null;
    create index cancellation_proposal_of_project on cancellation_proposal (project_id, proposed_at);
    create index cancellation_proposal_due on cancellation_proposal (lapses_at) where outcome is null;

    create function officer_buys_in(project uuid, officer uuid, in_grant uuid) returns boolean language sql stable as $$
      select exists (select from project p join role_grant g on g.id = in_grant
        where p.id = project and g.account_id = officer and g.role = 'BUYER' and g.agency_id = p.agency_id
          and starts_with(p.region_code, g.region_code) and g.valid_from <= clock_timestamp()
          and (g.valid_to is null or g.valid_to > clock_timestamp()))
        and not exists (select from panel_member s where s.project_id = project and s.account_id = officer)
    $$;
    create function buyer_has_other_officer(project uuid, officer uuid) returns boolean language sql stable as $$
      select exists (select from project p join role_grant g on g.agency_id = p.agency_id and g.role = 'BUYER'
        join account a on a.id = g.account_id and a.status = 'ACTIVE'
        where p.id = project and g.account_id <> officer and officer_buys_in(project, g.account_id, g.id))
    $$;
    comment on function buyer_has_other_officer is
      'Whether the agency that buys has another officer there who could decide: active, without a seat on the panel.';
    create function project_is_ranked(project uuid) returns boolean language sql stable as $$
      select exists (select from lot l where l.project_id = project and l.evaluated_at is not null)
    $$;

    create function cancellation_proposal_begins() returns trigger language plpgsql as $$
    begin
      if new.outcome is not null or new.proposed_at < transaction_timestamp() or not project_is_ranked(new.project_id)
        or not exists (select from project p where p.id = new.project_id and p.status in ('OPENED', 'EVALUATED'))
        or not officer_buys_in(new.project_id, new.proposed_by, new.proposed_in) then
        raise exception 'an officer of the buyer proposes to cancel what was ranked' using errcode = 'restrict_violation';
      end if;
      new.holds := not exists (select from cancellation_proposal c where c.project_id = new.project_id);
      return new;
    end $$;
    create trigger cancellation_proposal_begins before insert on cancellation_proposal
      for each row execute function cancellation_proposal_begins();

    -- What began in time is in time.
    create function cancellation_proposal_goes_on() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or old.outcome is not null
        or (new.id, new.project_id, new.ground, new.reason, new.holds, new.proposed_by, new.proposed_in, new.proposed_at, new.lapses_at)
          is distinct from (old.id, old.project_id, old.ground, old.reason, old.holds, old.proposed_by, old.proposed_in,
            old.proposed_at, old.lapses_at) then
        raise exception 'a proposal to cancel keeps its terms and is decided once' using errcode = 'restrict_violation';
      end if;
      if new.outcome = 'LAPSED' and new.lapses_at > clock_timestamp()
        or new.outcome <> 'LAPSED' and new.lapses_at <= transaction_timestamp() then
        raise exception 'a proposal to cancel is decided until it lapses' using errcode = 'restrict_violation';
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
    create trigger cancellation_proposal_goes_on before update or delete on cancellation_proposal
      for each row execute function cancellation_proposal_goes_on();
    create trigger cancellation_proposal_kept before truncate on cancellation_proposal
      for each statement execute function refuse_change();

    create function lot_cancelled_by_two() returns trigger language plpgsql as $$
    begin
      if project_is_ranked(new.project_id) and not exists (select from cancellation_proposal c
          where c.project_id = new.project_id and c.outcome = 'CONFIRMED' and c.decided_at >= transaction_timestamp()) then
        raise exception 'what was ranked is cancelled by two persons' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger lot_cancelled_by_two before update on lot for each row
      when (new.status = 'CANCELLED' and old.status <> 'CANCELLED' and not is_owner()) execute function lot_cancelled_by_two();

    create function waits_for_cancellation() returns trigger language plpgsql as $$
    begin
      if exists (select from cancellation_proposal c where c.project_id = new.project_id and c.holds and c.outcome is null
          and c.lapses_at > clock_timestamp()) then
        raise exception 'nothing is ranked or awarded while its cancelling is proposed for the first time'
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger evaluation_waits_for_cancellation before insert on evaluation for each row when (not is_owner())
      execute function waits_for_cancellation();
    create trigger award_waits_for_cancellation before insert on award for each row when (not is_owner())
      execute function waits_for_cancellation();
    `,
  ),
  publishedTables('202612150101_cancellation_proposals_published', ['cancellation_proposal']),
];
