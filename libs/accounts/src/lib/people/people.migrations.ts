import { migration } from '@chengjie/platform/schema';

/** An organization's own administrators (docs/adr/0019). */
export const peopleMigrations = [
  migration(
    '202611301110_organization_administrators',
    `
    -- Few grants are there at any time: these scans are short.
    -- squawk-ignore disallowed-unique-constraint
    alter table role_grant add constraint role_grant_of_role unique (id, role);

    create table organization_administrator (
      id uuid primary key default gen_random_uuid(),
      grant_id uuid not null,
      role text not null default 'ORGANIZATION' check (role = 'ORGANIZATION'),
      made_by uuid references account (id),
      valid_from timestamptz not null default clock_timestamp(),
      valid_to timestamptz check (valid_to >= valid_from),
      foreign key (grant_id, role) references role_grant (id, role),
      constraint organization_administrator_overlap
        exclude using gist (grant_id with =, tstzrange(valid_from, valid_to) with &&)
    );
    comment on table organization_administrator is
      'Who of those who act for an organization looks after its people. It counts as long as the grant holds and the account is active.';

    create function organization_has_administrator(organization uuid) returns boolean language sql stable as $$
      select exists (
        select from role_grant g
        join account a on a.id = g.account_id and a.status = 'ACTIVE'
        join organization_administrator m on m.grant_id = g.id and m.valid_to is null
        where g.organization_id = organization and g.valid_to is null)
    $$;

    -- Whoever has acted for an organization the longest looks after its people.
    insert into organization_administrator (grant_id, valid_from)
    select distinct on (g.organization_id) g.id, g.valid_from
    from role_grant g join account a on a.id = g.account_id and a.status = 'ACTIVE'
    where g.organization_id is not null and g.valid_to is null
    order by g.organization_id, g.valid_from, g.id;

    alter table role_grant drop constraint role_grant_given;
    -- squawk-ignore constraint-missing-not-valid
    alter table role_grant add constraint role_grant_given check (given in ('PROVISIONED', 'PROPOSED', 'FIRST', 'ADMITTED'));
    comment on column role_grant.given is
      'The way it came: PROVISIONED by the command line or with data, before it by an office; PROPOSED and confirmed in offices; FIRST of an organization, by an office; ADMITTED by an administrator of the organization.';
    alter table role_grant add column given_by uuid;
    alter table role_grant add column given_in uuid;
    -- squawk-ignore constraint-missing-not-valid,adding-foreign-key-constraint
    alter table role_grant add constraint role_grant_given_by foreign key (given_by) references account (id);
    -- squawk-ignore constraint-missing-not-valid,adding-foreign-key-constraint
    alter table role_grant add constraint role_grant_given_in foreign key (given_in) references role_grant (id);
    -- squawk-ignore constraint-missing-not-valid
    alter table role_grant add constraint role_grant_giver check
      ((given in ('FIRST', 'ADMITTED')) = (num_nonnulls(given_by, given_in) = 2) and num_nonnulls(given_by, given_in) <> 1);
    -- squawk-ignore constraint-missing-not-valid
    alter table role_grant add constraint role_grant_not_to_oneself check (given_by <> account_id);
    -- squawk-ignore constraint-missing-not-valid
    alter table role_grant add constraint role_grant_of_organization check
      (given not in ('FIRST', 'ADMITTED') or organization_id is not null);

    create function role_grant_is_of_own_people() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(hashtextextended('people of ' || new.organization_id, 0));
      if new.given = 'FIRST' and organization_has_administrator(new.organization_id) then
        raise exception 'an organization with an administrator takes its people itself'
          using errcode = 'restrict_violation', constraint = 'role_grant_first';
      end if;
      if new.given = 'ADMITTED' and not exists (
        select from role_grant g
        join account a on a.id = g.account_id and a.status = 'ACTIVE'
        join organization_administrator m on m.grant_id = g.id and m.valid_to is null
        where g.id = new.given_in and g.account_id = new.given_by and g.organization_id = new.organization_id
          and g.valid_to is null) then
        raise exception 'people of an organization are admitted by its administrators' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger role_grant_is_of_own_people before insert on role_grant
      for each row when (new.given in ('FIRST', 'ADMITTED')) execute function role_grant_is_of_own_people();
    `,
  ),
  migration(
    '202612031200_first_of_an_organization',
    `
    -- An organization's first account is claimed (docs/adr/0019); what offices gave before counts as set up.
    alter table role_grant
      add column also_given_by uuid,
      add column also_given_in uuid,
      add column claim_id uuid;
    comment on column role_grant.also_given_by is 'CLAIMED: the second of the two officers who consented; the first is given_by.';
    comment on column role_grant.claim_id is 'CLAIMED: the claim, which the lib of claims keeps and checks.';
    -- Few grants are there at any time: these scans are short.
    alter table role_grant drop constraint role_grant_given, drop constraint role_grant_giver, drop constraint role_grant_of_organization;
    update role_grant set given = 'PROVISIONED' where given = 'FIRST';
    alter table role_grant
      -- squawk-ignore constraint-missing-not-valid,adding-foreign-key-constraint
      add constraint role_grant_also_given_by foreign key (also_given_by) references account (id),
      -- squawk-ignore constraint-missing-not-valid,adding-foreign-key-constraint
      add constraint role_grant_also_given_in foreign key (also_given_in) references role_grant (id),
      -- squawk-ignore constraint-missing-not-valid
      add constraint role_grant_given check (given in ('PROVISIONED', 'PROPOSED', 'CLAIMED', 'ADMITTED')),
      -- squawk-ignore constraint-missing-not-valid
      add constraint role_grant_giver check (num_nonnulls(given_by, given_in) <> 1
        and (given not in ('CLAIMED', 'ADMITTED') or given_by is not null) and (given <> 'PROPOSED' or given_by is null)),
      -- squawk-ignore constraint-missing-not-valid
      add constraint role_grant_second_giver check (num_nonnulls(also_given_by, also_given_in, claim_id)
        = case when given = 'CLAIMED' then 3 else 0 end and also_given_by <> given_by and also_given_by <> account_id),
      -- squawk-ignore constraint-missing-not-valid
      add constraint role_grant_of_organization check (given not in ('CLAIMED', 'ADMITTED') or organization_id is not null);
    create unique index role_grant_of_claim on role_grant (claim_id) where claim_id is not null;

    drop trigger role_grant_is_of_own_people on role_grant;
    drop function role_grant_is_of_own_people();
    create function role_grant_is_of_own_people() returns trigger language plpgsql as $$
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
        raise exception 'people of an organization are admitted by its administrators' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger role_grant_is_of_own_people before insert on role_grant
      for each row when (new.given in ('CLAIMED', 'ADMITTED')) execute function role_grant_is_of_own_people();
    `,
  ),
];
