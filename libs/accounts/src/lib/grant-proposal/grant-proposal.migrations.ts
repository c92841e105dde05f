import { migration } from '@chengjie/platform/schema';

/** Roles of offices by two persons (docs/adr/0019). */
export const grantProposalMigrations = [
  migration(
    '202611301100_role_proposals',
    `
    create table role_proposal (
      id uuid primary key,
      account_id uuid not null references account (id),
      role text not null
        check (role in ('ADMINISTRATOR', 'BUYER', 'REGISTRAR', 'FILING_OFFICE', 'EVALUATOR', 'SUPERVISOR')),
      agency_id uuid not null references agency (id),
      region_code text collate "C" not null references region (code),
      reason text not null check (length(reason) between 2 and 500),
      proposed_by uuid not null references account (id),
      proposed_in uuid not null references role_grant (id),
      proposed_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null,
      outcome text check (outcome in ('CONFIRMED', 'REFUSED', 'WITHDRAWN', 'EXPIRED')),
      decided_by uuid references account (id),
      decided_in uuid references role_grant (id),
      decided_at timestamptz,
      decision_reason text check (length(decision_reason) between 2 and 500),
      unique (id, account_id, role, agency_id, region_code),
      constraint role_proposal_not_own check (proposed_by <> account_id),
      constraint role_proposal_decided check ((outcome is null) = (decided_at is null)),
      constraint role_proposal_decider check
        (coalesce(outcome in ('CONFIRMED', 'REFUSED', 'WITHDRAWN'), false) = (num_nonnulls(decided_by, decided_in) = 2)),
      constraint role_proposal_second_person check
        (outcome not in ('CONFIRMED', 'REFUSED') or (decided_by <> proposed_by and decided_by <> account_id)),
      constraint role_proposal_withdrawn check (outcome <> 'WITHDRAWN' or decided_by = proposed_by),
      constraint role_proposal_reason check (outcome not in ('REFUSED', 'WITHDRAWN') or decision_reason is not null),
      constraint role_proposal_in_time check (outcome <> 'CONFIRMED' or decided_at < expires_at)
    );
    create unique index role_proposal_open on role_proposal (account_id, role, agency_id, region_code) where outcome is null;
    create index role_proposal_newest on role_proposal (proposed_at desc, id desc);
    create index role_proposal_region on role_proposal (region_code);

    create function role_proposal_is_kept() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or old.outcome is not null
        or (old.id, old.account_id, old.role, old.agency_id, old.region_code, old.reason, old.proposed_by, old.proposed_in,
            old.proposed_at, old.expires_at)
          is distinct from (new.id, new.account_id, new.role, new.agency_id, new.region_code, new.reason, new.proposed_by,
            new.proposed_in, new.proposed_at, new.expires_at) then
        raise exception 'a proposal keeps its terms and is decided once' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger role_proposal_is_kept before update or delete on role_proposal
      for each row execute function role_proposal_is_kept();

    -- Few grants are there at any time: these scans are short.
    alter table role_grant add column given text not null default 'PROVISIONED';
    -- squawk-ignore constraint-missing-not-valid
    alter table role_grant add constraint role_grant_given check (given in ('PROVISIONED', 'PROPOSED'));
    comment on column role_grant.given is 'The way it came: PROVISIONED by the command line or with data, before it by an office.';
    alter table role_grant add column proposal_id uuid;
    -- squawk-ignore constraint-missing-not-valid,adding-foreign-key-constraint
    alter table role_grant add constraint role_grant_proposal foreign key (proposal_id, account_id, role, agency_id, region_code)
      references role_proposal (id, account_id, role, agency_id, region_code);
    -- squawk-ignore constraint-missing-not-valid
    alter table role_grant add constraint role_grant_by_proposal check ((given = 'PROPOSED') = (proposal_id is not null));
    create unique index role_grant_of_proposal on role_grant (proposal_id) where proposal_id is not null;

    create function role_grant_is_confirmed() returns trigger language plpgsql as $$
    begin
      if new.proposal_id is not null
        and not exists (select from role_proposal p where p.id = new.proposal_id and p.outcome = 'CONFIRMED') then
        raise exception 'a proposed role begins when a second person confirmed it' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger role_grant_is_confirmed before insert or update of proposal_id on role_grant
      for each row execute function role_grant_is_confirmed();
    `,
  ),
];
