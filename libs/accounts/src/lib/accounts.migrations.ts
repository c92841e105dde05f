import { naturalOrderMigration } from './account/natural-order.migrations.js';
import { storedAgencyNamesMigration } from './agency/stored-names.migrations.js';
import { migration, publishedTables } from '@chengjie/platform/schema';

/** Agencies, people, their roles, and what signs them in. */
export const accountsMigrations = [
  migration(
    '202611220200_accounts_base',
    `
    create table agency (
      id uuid primary key,
      name text not null check (length(name) between 2 and 100),
      kind text not null
        check (kind in ('CIVIL_AFFAIRS', 'STREET_OFFICE', 'TOWNSHIP_GOVERNMENT', 'FINANCE', 'OTHER_DEPARTMENT')),
      region_code text collate "C" not null references region (code),
      created_at timestamptz not null default clock_timestamp()
    );
    create unique index agency_name_in_region on agency (region_code, name);
    create index agency_list on agency (created_at desc, id desc);

    create table account (
      id uuid primary key,
      login_name text collate "C" not null check (login_name ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
      display_name text not null check (length(display_name) between 1 and 60),
      password_hash text check (password_hash like '$argon2id$%'),
      status text not null check (status in ('INVITED', 'ACTIVE', 'DISABLED')),
      demonstration boolean not null default false,
      created_at timestamptz not null default clock_timestamp(),
      check (status <> 'ACTIVE' or password_hash is not null)
    );
    create unique index account_login_name on account (login_name);

    create table role_grant (
      id uuid primary key,
      account_id uuid not null references account (id),
      role text not null check (role in
        ('ADMINISTRATOR', 'BUYER', 'ORGANIZATION', 'REGISTRAR', 'FILING_OFFICE', 'EVALUATOR', 'SUPERVISOR')),
      agency_id uuid references agency (id),
      organization_id uuid,
      region_code text collate "C" not null references region (code),
      granted_at timestamptz not null default clock_timestamp(),
      revoked_at timestamptz,
      check (num_nonnulls(agency_id, organization_id) = 1),
      check ((role = 'ORGANIZATION') = (organization_id is not null))
    );
    create unique index role_grant_once on role_grant (account_id, role, coalesce(agency_id, organization_id), region_code)
      where revoked_at is null;
    create index role_grant_region on role_grant (region_code, account_id);
    create index role_grant_agency on role_grant (agency_id) where agency_id is not null;
    create index role_grant_organization on role_grant (organization_id) where organization_id is not null;

    create table session (
      token_hash bytea primary key check (length(token_hash) = 32),
      account_id uuid not null references account (id),
      created_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null
    );
    create index session_account on session (account_id);
    create index session_expiry on session (expires_at);

    create table api_token (
      id uuid primary key,
      account_id uuid not null references account (id),
      grant_id uuid references role_grant (id),
      name text not null check (length(name) between 1 and 60),
      token_hash bytea not null unique check (length(token_hash) = 32),
      created_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null,
      revoked_at timestamptz,
      last_used_at timestamptz
    );
    comment on column api_token.last_used_at is 'To the hour: a write per request would be dear.';
    create index api_token_account on api_token (account_id, created_at);

    create table account_link (
      token_hash bytea primary key check (length(token_hash) = 32),
      account_id uuid not null references account (id),
      purpose text not null check (purpose in ('INVITATION', 'PASSWORD_RESET')),
      issued_by uuid references account (id),
      issued_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null,
      used_at timestamptz
    );
    create index account_link_account on account_link (account_id);

    create table sign_in_failure (
      id bigint generated always as identity primary key,
      login_name text not null,
      address text not null,
      at timestamptz not null default clock_timestamp()
    );
    create index sign_in_failure_login_name on sign_in_failure (login_name, at);
    create index sign_in_failure_address on sign_in_failure (address, at);
    create index sign_in_failure_age on sign_in_failure (at);
    `,
  ),
  migration(
    '202611220210_account_demonstration',
    'create index account_demonstration on account (id) where demonstration',
  ),
  publishedTables('202611240110_accounts_published', ['agency', 'account']),
  migration(
    '202611240200_account_lists',
    `
    create index role_grant_account on role_grant (account_id);
    create index account_newest on account (created_at desc, id desc);
    `,
  ),
  migration(
    '202611290210_role_periods',
    `
    -- Roles knew instants already: they take the names that all periods have (docs/adr/0012).
    create extension if not exists btree_gist;
    -- squawk-ignore renaming-column
    alter table role_grant rename column granted_at to valid_from;
    -- squawk-ignore renaming-column
    alter table role_grant rename column revoked_at to valid_to;
    -- squawk-ignore constraint-missing-not-valid
    alter table role_grant add check (valid_to >= valid_from);
    alter table role_grant add constraint role_grant_overlap exclude using gist (account_id with =, role with =,
      coalesce(agency_id, organization_id) with =, region_code with =, tstzrange(valid_from, valid_to) with &&);
    drop index role_grant_once;
    `,
  ),
  migration(
    '202611290700_account_keys',
    `
    alter table account add column keys_since timestamptz;
    update account a set keys_since = coalesce(
      (select max(l.used_at) from account_link l where l.account_id = a.id), a.created_at);
    alter table account alter column keys_since set default clock_timestamp();
    -- As many accounts as people act: the scan is short.
    -- squawk-ignore adding-not-nullable-field
    alter table account alter column keys_since set not null;
    comment on column account.keys_since is
      'When an office last gave somebody the means to sign in: by an invitation or a reset. One''s own new password does not move it.';
    `,
  ),
  storedAgencyNamesMigration,
  naturalOrderMigration,
];
