import { migration } from '@chengjie/platform/schema';

/** What is offered ends with what it was offered beside, and can be taken back (docs/adr/0019, 0028). */
export const offerMigrations = [
  migration(
    '202612050620_offers_end',
    `
    alter table role_proposal
      add column ended_at timestamptz,
      -- squawk-ignore adding-foreign-key-constraint
      add column ended_by uuid references account (id),
      -- squawk-ignore adding-foreign-key-constraint
      add column ended_in uuid references role_grant (id),
      add column end_reason text check (length(end_reason) between 2 and 500);
    comment on column role_proposal.ended_at is
      'When it was withdrawn, made room for another after its time, or ended with such a role of the account or by its being disabled.';
    comment on column role_proposal.ended_by is 'Who withdrew it.';

    -- What was withdrawn or had expired says so in these columns, as what was confirmed before does from now on.
    alter table role_proposal disable trigger role_proposal_is_kept;
    alter table role_proposal drop constraint role_proposal_withdrawn, drop constraint role_proposal_outcome_check;
    update role_proposal set outcome = null, decided_at = null, decided_by = null, decided_in = null, decision_reason = null,
      ended_at = decided_at, ended_by = decided_by, ended_in = decided_in, end_reason = decision_reason
      where outcome in ('WITHDRAWN', 'EXPIRED');
    update role_proposal p set ended_at = clock_timestamp()
      where outcome is distinct from 'REFUSED' and accepted_at is null and ended_at is null
        and (coalesce(accept_by, expires_at) <= clock_timestamp()
          or exists (select from account a where a.id = p.account_id and a.status = 'DISABLED')
          or exists (select from role_grant g where (g.account_id, g.role, g.agency_id, g.region_code)
            = (p.account_id, p.role, p.agency_id, p.region_code) and g.valid_to is null)
          or exists (select from role_proposal o where (o.account_id, o.role, o.agency_id, o.region_code)
            = (p.account_id, p.role, p.agency_id, p.region_code) and o.id > p.id
            and o.outcome is distinct from 'REFUSED' and o.accepted_at is null and o.ended_at is null));
    alter table role_proposal enable trigger role_proposal_is_kept;
    -- Few proposals are there at any time: these scans are short.
    alter table role_proposal
      -- squawk-ignore constraint-missing-not-valid
      add constraint role_proposal_outcome check (outcome in ('CONFIRMED', 'REFUSED')),
      -- squawk-ignore constraint-missing-not-valid
      add constraint role_proposal_ended check (num_nonnulls(ended_by, ended_in, end_reason) in (0, 3)
        and (ended_by is null or ended_at is not null)
        and (ended_at is null or (accepted_at is null and outcome is distinct from 'REFUSED')));
    drop index role_proposal_open;
    create unique index role_proposal_open on role_proposal (account_id, role, agency_id, region_code)
      where outcome is distinct from 'REFUSED' and accepted_at is null and ended_at is null;

    create or replace function role_proposal_is_kept() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or old.accepted_at is not null or old.ended_at is not null
        or (old.outcome is not null and (old.outcome, old.decided_by, old.decided_in, old.decided_at, old.decision_reason, old.accept_by)
          is distinct from (new.outcome, new.decided_by, new.decided_in, new.decided_at, new.decision_reason, new.accept_by))
        or (old.declined_at is not null and (old.declined_at, old.accepted_at) is distinct from (new.declined_at, new.accepted_at))
        or (old.id, old.account_id, old.role, old.agency_id, old.region_code, old.reason, old.proposed_by, old.proposed_in,
            old.proposed_at, old.expires_at)
          is distinct from (new.id, new.account_id, new.role, new.agency_id, new.region_code, new.reason, new.proposed_by,
            new.proposed_in, new.proposed_at, new.expires_at) then
        raise exception 'a proposal keeps its terms and is decided once' using errcode = 'restrict_violation';
      end if;
      if new.ended_by not in (new.proposed_by, coalesce(new.decided_by, new.proposed_by)) and not exists (
        select from role_grant g join role_grant spoken on spoken.id in (new.proposed_in, new.decided_in)
          and spoken.agency_id = g.agency_id
        where g.id = new.ended_in and g.account_id = new.ended_by and g.role = 'ADMINISTRATOR' and g.valid_to is null) then
        raise exception 'a proposal is withdrawn by those who speak for it' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;

    create function role_proposal_is_of_none_held() returns trigger language plpgsql as $$
    begin
      if exists (select from role_grant g where (g.account_id, g.role, g.agency_id, g.region_code)
          = (new.account_id, new.role, new.agency_id, new.region_code) and g.valid_to is null) then
        raise exception 'a role that is held is not proposed' using errcode = 'restrict_violation', constraint = 'role_proposal_held';
      end if;
      return new;
    end $$;
    create trigger role_proposal_is_proposed before insert on role_proposal
      for each row execute function role_proposal_is_of_none_held();
    create trigger role_proposal_is_confirmed before update of outcome on role_proposal
      for each row when (new.outcome = 'CONFIRMED') execute function role_proposal_is_of_none_held();

    create function end_offers_of_role() returns trigger language plpgsql as $$
    begin
      update role_proposal set ended_at = clock_timestamp() where account_id = new.account_id and role = new.role
        and outcome is distinct from 'REFUSED' and accepted_at is null and ended_at is null;
      update organization_admission set declined_at = clock_timestamp() where account_id = new.account_id
        and organization_id = new.organization_id and outcome is null and declined_at is null;
      return null;
    end $$;
    create trigger role_grant_ends_offers after update of valid_to on role_grant for each row
      when (old.valid_to is null and new.valid_to is not null) execute function end_offers_of_role();

    create function end_offers_of_account() returns trigger language plpgsql as $$
    begin
      update role_proposal set ended_at = clock_timestamp() where account_id = new.id
        and outcome is distinct from 'REFUSED' and accepted_at is null and ended_at is null;
      update organization_admission set declined_at = clock_timestamp() where account_id = new.id
        and outcome is null and declined_at is null;
      update factor_reset set ended_at = clock_timestamp() where account_id = new.id and ended_at is null;
      return null;
    end $$;
    comment on function end_offers_of_account is
      'An admission ends as if it was declined: the organization is told nothing of the account.';
    create trigger account_ends_offers after update of status on account for each row
      when (new.status = 'DISABLED' and old.status <> 'DISABLED') execute function end_offers_of_account();
    `,
  ),
  migration(
    '202612070510_recusal_ends_offers',
    `
    -- Whoever is recused has what was offered it there ended: nobody gains by an offer that was open while it decided.
    create function end_offers_there(recused uuid, organizations uuid[], agency uuid) returns void language sql as $$
      update organization_admission set declined_at = clock_timestamp() where account_id = recused
        and organization_id = any(organizations) and outcome is null and declined_at is null;
      update role_proposal set ended_at = clock_timestamp() where account_id = recused and agency_id = agency
        and outcome is distinct from 'REFUSED' and accepted_at is null and ended_at is null;
    $$;
    comment on function end_offers_there is
      'Ends what organizations and an agency offer an account; an admission as if it was declined, so that nobody is told.';

    -- Whoever acts for an organization decides no claims, and over no accounts of others: two persons offered it an office without knowing that.
    create function end_offers_of_offices() returns trigger language plpgsql as $$
    begin
      update role_proposal set ended_at = clock_timestamp() where account_id = new.account_id
        and role in ('REGISTRAR', 'FILING_OFFICE', 'ADMINISTRATOR')
        and outcome is distinct from 'REFUSED' and accepted_at is null and ended_at is null;
      return null;
    end $$;
    create trigger role_grant_recuses after insert on role_grant for each row
      when (new.organization_id is not null and new.valid_to is null) execute function end_offers_of_offices();

    -- Whoever disabled somebody of an organization has no say in who comes next, and does not become one of its people by what was open then.
    create function end_offers_of_disabler() returns trigger language plpgsql as $$
    begin
      perform end_offers_there(new.actor_id, array(select g.organization_id from role_grant g
        where g.account_id = new.subject_id and g.organization_id is not null and g.valid_to is null), null);
      return null;
    end $$;
    create trigger event_ends_offers after insert on event for each row
      when (new.type = 'ACCOUNT_DISABLED' and new.actor_id is not null) execute function end_offers_of_disabler();
    `,
  ),
];
