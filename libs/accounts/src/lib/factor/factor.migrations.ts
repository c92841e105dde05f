import { migration } from '@chengjie/platform/schema';

/** Second factors, what is signed in by them, and how one that was lost is replaced (docs/adr/0026). */
export const factorMigrations = [
  migration(
    '202612050210_second_factors',
    `
    create table account_factor (
      id uuid primary key,
      account_id uuid not null references account (id),
      kind text not null check (kind in ('PASSKEY', 'AUTHENTICATOR')),
      name text not null check (length(name) between 1 and 60),
      credential_id text collate "C" check (length(credential_id) between 16 and 1400),
      public_key bytea,
      sign_count bigint,
      transports jsonb,
      secret bytea,
      last_step bigint,
      added_at timestamptz not null default clock_timestamp(),
      last_used_at timestamptz,
      ended_at timestamptz check (ended_at >= added_at),
      constraint account_factor_passkey check
        (num_nonnulls(credential_id, public_key, sign_count, transports) = case kind when 'PASSKEY' then 4 else 0 end),
      constraint account_factor_authenticator check ((kind = 'AUTHENTICATOR') = (last_step is not null)),
      constraint account_factor_secret check ((kind = 'AUTHENTICATOR' and ended_at is null) = (secret is not null))
    );
    comment on column account_factor.secret is 'Sealed by a key of its own, bound to the account; gone once the factor has ended.';
    comment on column account_factor.last_step is 'The last step of 30 seconds whose code was used: none is used twice.';
    create unique index account_factor_credential on account_factor (credential_id) where credential_id is not null;
    create unique index account_factor_one_authenticator on account_factor (account_id)
      where kind = 'AUTHENTICATOR' and ended_at is null;
    create index account_factor_account on account_factor (account_id, added_at);

    create function account_factor_is_kept() returns trigger language plpgsql as $$
    begin
      if old.ended_at is not null
        or (old.id, old.account_id, old.kind, old.credential_id, old.public_key, old.transports, old.added_at)
          is distinct from (new.id, new.account_id, new.kind, new.credential_id, new.public_key, new.transports, new.added_at)
        or (new.ended_at is null and new.secret is distinct from old.secret)
        or new.sign_count < old.sign_count or new.last_step < old.last_step then
        raise exception 'a factor keeps what it is, counts on, and ends once' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger account_factor_is_kept before update on account_factor
      for each row execute function account_factor_is_kept();

    create table recovery_code (
      account_id uuid not null references account (id),
      code_hash bytea not null check (length(code_hash) = 32),
      made_at timestamptz not null default clock_timestamp(),
      used_at timestamptz,
      ended_at timestamptz,
      primary key (account_id, code_hash),
      constraint recovery_code_used_or_ended check (num_nonnulls(used_at, ended_at) < 2)
    );

    create function recovery_code_is_kept() returns trigger language plpgsql as $$
    begin
      if num_nonnulls(old.used_at, old.ended_at) > 0
        or (old.account_id, old.code_hash, old.made_at) is distinct from (new.account_id, new.code_hash, new.made_at) then
        raise exception 'a recovery code is used once' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger recovery_code_is_kept before update on recovery_code
      for each row execute function recovery_code_is_kept();

    create table sign_in_step (
      token_hash bytea primary key check (length(token_hash) = 32),
      account_id uuid not null references account (id),
      client text not null check (client ~ '^[A-Z]+$'),
      system text not null check (system ~ '^[A-Z]+$'),
      begun_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null
    );
    comment on table sign_in_step is 'Sign-ins whose password was right and whose second factor is awaited: they sign nobody in.';
    create index sign_in_step_account on sign_in_step (account_id);
    create index sign_in_step_expiry on sign_in_step (expires_at);

    create table factor_challenge (
      bound_to bytea not null check (length(bound_to) = 32),
      purpose text not null check (purpose in ('GIVE', 'ADD_PASSKEY', 'ADD_AUTHENTICATOR')),
      challenge bytea not null,
      expires_at timestamptz not null,
      primary key (bound_to, purpose)
    );
    comment on column factor_challenge.bound_to is 'Hash of the token of the session, or of the sign-in, that asked for it.';
    create index factor_challenge_expiry on factor_challenge (expires_at);

    -- Sessions end within twelve hours: the table is small, and written anew in no time. Those of before gave no second factor.
    alter table session add column factored boolean not null default false;
    -- squawk-ignore adding-field-with-default
    alter table session add column proven_at timestamptz not null default clock_timestamp();
    update session set proven_at = created_at;
    comment on column session.factored is 'Whether a second factor was given in it: roles of offices act in no other.';
    comment on column session.proven_at is 'When the person last proved who it is, by its second factor if it has one.';
    alter table api_token add column factored boolean not null default false,
      add column acts_asked_again boolean not null default false;
    comment on column api_token.factored is 'Whether it was made in a session that a second factor was given in: roles of offices act by no other.';
    comment on column api_token.acts_asked_again is 'Whether it may publish and award: a right that it was made with, for one role.';
    alter table api_token add constraint api_token_of_one_role check (not acts_asked_again or grant_id is not null);

    create function account_demonstration_is_kept() returns trigger language plpgsql as $$
    begin
      if new.demonstration and not old.demonstration
        and not pg_has_role(current_user, (select relowner from pg_class where oid = 'account'::regclass), 'member') then
        raise exception 'accounts are of the demonstration from the beginning' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger account_demonstration_is_kept before update of demonstration on account
      for each row execute function account_demonstration_is_kept();

    create table factor_reset (
      id uuid primary key,
      account_id uuid not null references account (id),
      reason text not null check (length(reason) between 2 and 500),
      asked_by uuid not null references account (id),
      asked_in uuid not null references role_grant (id),
      asked_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null,
      confirmed_by uuid references account (id),
      confirmed_in uuid references role_grant (id),
      confirmed_at timestamptz,
      ended_at timestamptz,
      constraint factor_reset_not_own check (asked_by <> account_id),
      constraint factor_reset_second_person check (confirmed_by <> asked_by and confirmed_by <> account_id),
      constraint factor_reset_confirmed check (num_nonnulls(confirmed_by, confirmed_in, confirmed_at) in (0, 3)),
      constraint factor_reset_in_time check (confirmed_at < expires_at)
    );
    comment on column factor_reset.ended_at is 'When it was used, made room for another, or its owner gave a factor after all.';
    create unique index factor_reset_open on factor_reset (account_id) where ended_at is null;

    create function factor_reset_is_kept() returns trigger language plpgsql as $$
    begin
      if old.ended_at is not null or (old.confirmed_at is not null and new.confirmed_at is distinct from old.confirmed_at)
        or (old.id, old.account_id, old.reason, old.asked_by, old.asked_in, old.asked_at, old.expires_at)
          is distinct from (new.id, new.account_id, new.reason, new.asked_by, new.asked_in, new.asked_at, new.expires_at) then
        raise exception 'a reset keeps its terms and is confirmed once' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger factor_reset_is_kept before update on factor_reset
      for each row execute function factor_reset_is_kept();

    alter table account_link drop constraint account_link_purpose;
    -- squawk-ignore constraint-missing-not-valid
    alter table account_link add constraint account_link_purpose
      check (purpose in ('INVITATION', 'PASSWORD_RESET', 'ADDRESS', 'FACTOR_RESET'));
    `,
  ),
  migration(
    '202612050520_recovery_codes_replaced',
    `
    -- What was replaced is deleted from here on: kept, it grew with every making of new ones.
    delete from recovery_code where ended_at is not null;
    create or replace function recovery_code_is_kept() returns trigger language plpgsql as $$
    begin
      if old.used_at is not null
        or (old.account_id, old.code_hash, old.made_at) is distinct from (new.account_id, new.code_hash, new.made_at) then
        raise exception 'a recovery code is used once' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    -- squawk-ignore ban-drop-column
    alter table recovery_code drop column ended_at;
    `,
  ),
];
