import { migration } from '@chengjie/platform/schema';

/** Nobody gets a role without its own yes (docs/adr/0028). */
export const admissionMigrations = [
  migration(
    '202612050100_admissions_accepted',
    `
    create table organization_admission (
      id uuid primary key,
      organization_id uuid not null,
      region_code text collate "C" not null references region (code),
      login_name text collate "C" not null check (login_name ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
      account_id uuid references account (id),
      administrator boolean not null,
      proposed_by uuid not null references account (id),
      proposed_in uuid not null references role_grant (id),
      proposed_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null,
      outcome text check (outcome in ('ACCEPTED', 'WITHDRAWN', 'EXPIRED')),
      decided_at timestamptz,
      declined_at timestamptz,
      unique (id, account_id, organization_id),
      constraint organization_admission_not_own check (proposed_by <> account_id),
      constraint organization_admission_decided check ((outcome is null) = (decided_at is null)),
      constraint organization_admission_declined check (declined_at is null or account_id is not null),
      constraint organization_admission_accepted check (outcome <> 'ACCEPTED'
        or (account_id is not null and declined_at is null and decided_at < expires_at))
    );
    comment on table organization_admission is
      'That an organization wants somebody to act for it: nothing counts before the account itself accepts.';
    comment on column organization_admission.account_id is
      'Of the login name when it was proposed; null where there was none, which the organization is not told.';
    comment on column organization_admission.declined_at is
      'By the account: to the organization it stays open until it expires, so that declining leaves no trace.';
    create unique index organization_admission_open on organization_admission (organization_id, login_name) where outcome is null;
    create index organization_admission_newest on organization_admission (organization_id, proposed_at desc, id desc);
    create index organization_admission_offered on organization_admission (account_id)
      where outcome is null and declined_at is null;

    create function organization_admission_is_kept() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or old.outcome is not null
        or (old.declined_at is not null and old.declined_at is distinct from new.declined_at)
        or (old.id, old.organization_id, old.region_code, old.login_name, old.account_id, old.administrator, old.proposed_by,
            old.proposed_in, old.proposed_at, old.expires_at)
          is distinct from (new.id, new.organization_id, new.region_code, new.login_name, new.account_id, new.administrator,
            new.proposed_by, new.proposed_in, new.proposed_at, new.expires_at) then
        raise exception 'an admission keeps its terms and is decided once' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger organization_admission_is_kept before update or delete on organization_admission
      for each row execute function organization_admission_is_kept();

    alter table role_grant add column admission_id uuid;
    comment on column role_grant.admission_id is 'ADMITTED: what the account accepted; null for those of before it was asked.';
    -- Few grants are there at any time: these scans are short.
    -- squawk-ignore constraint-missing-not-valid,adding-foreign-key-constraint
    alter table role_grant add constraint role_grant_admission foreign key (admission_id, account_id, organization_id)
      references organization_admission (id, account_id, organization_id);
    -- squawk-ignore constraint-missing-not-valid
    alter table role_grant add constraint role_grant_by_admission check (admission_id is null or given = 'ADMITTED');
    create unique index role_grant_of_admission on role_grant (admission_id) where admission_id is not null;

    create or replace function role_grant_is_of_own_people() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(hashtextextended('people of ' || new.organization_id, 0));
      if new.given = 'CLAIMED' and organization_has_administrator(new.organization_id) then
        raise exception 'an organization with an administrator takes its people itself'
          using errcode = 'restrict_violation', constraint = 'role_grant_first';
      end if;
      if new.given = 'ADMITTED' and not exists (
        select from role_grant g
        join account a on a.id = g.account_id and a.status = 'ACTIVE'
        join organization_administrator m on m.grant_id = g.id and m.valid_to is null
        where g.id = new.given_in and g.account_id = new.given_by and g.organization_id = new.organization_id
          and g.valid_to is null) then
        raise exception 'people of an organization are admitted by its administrators'
          using errcode = 'restrict_violation', constraint = 'role_grant_admitted';
      end if;
      if new.given = 'ADMITTED' and not exists (
        select from organization_admission p
        where p.id = new.admission_id and p.outcome = 'ACCEPTED'
          and (p.proposed_by, p.proposed_in) = (new.given_by, new.given_in)) then
        raise exception 'nobody acts for an organization who did not accept it' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;

    -- A token acts in the role that was chosen for it, or in none. Those that were for all roles of somebody who had one keep that.
    update api_token t set grant_id = g.id from role_grant g
    where t.grant_id is null and t.revoked_at is null and g.account_id = t.account_id and g.valid_to is null
      and g.valid_from < t.created_at + interval '1 minute'
      and not exists (select from role_grant other where other.account_id = t.account_id and other.valid_to is null
        and other.id <> g.id);

    alter table role_proposal add column accept_by timestamptz, add column accepted_at timestamptz,
      add column declined_at timestamptz;
    comment on column role_proposal.accept_by is 'CONFIRMED: until when the account may accept.';
    comment on column role_proposal.declined_at is 'By the account: to others it waits until it expires.';
    -- What was confirmed before gave the role at once; decided proposals are kept by this trigger.
    alter table role_proposal disable trigger role_proposal_is_kept;
    update role_proposal set accept_by = decided_at + interval '14 days', accepted_at = decided_at where outcome = 'CONFIRMED';
    alter table role_proposal enable trigger role_proposal_is_kept;
    alter table role_proposal
      -- squawk-ignore constraint-missing-not-valid
      add constraint role_proposal_accept_by check ((outcome is not distinct from 'CONFIRMED') = (accept_by is not null)),
      -- squawk-ignore constraint-missing-not-valid
      add constraint role_proposal_accepted check (num_nonnulls(accepted_at, declined_at) <= 1
        and (coalesce(accepted_at, declined_at) is null or accept_by is not null) and accepted_at < accept_by);
    create index role_proposal_offered on role_proposal (account_id)
      where outcome = 'CONFIRMED' and accepted_at is null and declined_at is null;

    create or replace function role_proposal_is_kept() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE'
        or (old.outcome is not null and (old.outcome, old.decided_by, old.decided_in, old.decided_at, old.decision_reason, old.accept_by)
          is distinct from (new.outcome, new.decided_by, new.decided_in, new.decided_at, new.decision_reason, new.accept_by))
        or coalesce(old.accepted_at, old.declined_at) is not null
        or (old.id, old.account_id, old.role, old.agency_id, old.region_code, old.reason, old.proposed_by, old.proposed_in,
            old.proposed_at, old.expires_at)
          is distinct from (new.id, new.account_id, new.role, new.agency_id, new.region_code, new.reason, new.proposed_by,
            new.proposed_in, new.proposed_at, new.expires_at) then
        raise exception 'a proposal keeps its terms and is decided once' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;

    create or replace function role_grant_is_confirmed() returns trigger language plpgsql as $$
    begin
      if new.proposal_id is not null and not exists (select from role_proposal p
          where p.id = new.proposal_id and p.outcome = 'CONFIRMED' and p.accepted_at is not null) then
        raise exception 'a proposed role begins when a second person confirmed it and the account accepted it'
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    `,
  ),
];
