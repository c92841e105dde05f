import { publicChangeKeptMigration, publicChangeMigration } from '../published/public-change.migrations.js';
import { migration } from './migrate.js';

/** Events, idempotency keys and what several libs build on. */
export const platformMigrations = [
  migration(
    '202611220000_platform_base',
    `
    create extension if not exists pg_trgm;

    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
    end $$;
    comment on function refuse_change is 'Published and recorded things are never changed: a correction is a new row.';

    create table event (
      sequence bigint generated always as identity primary key,
      transaction_id xid8 not null default pg_current_xact_id(),
      type text not null check (type ~ '^[A-Z][A-Z_]*$'),
      at timestamptz not null default clock_timestamp(),
      actor_id uuid,
      actor_label text not null,
      subject_type text not null,
      subject_id uuid not null,
      public boolean not null default false,
      exercise boolean not null default false,
      reason text,
      data jsonb not null default '{}'
    );
    comment on column event.transaction_id is 'Lets a reader stop before transactions that are still open.';
    create index event_subject on event (subject_type, subject_id, sequence);
    create trigger event_append_only before update or delete on event for each row execute function refuse_change();

    create function tell_public_event() returns trigger language plpgsql as $$
    begin
      perform pg_notify('public_event', new.sequence::text);
      return null;
    end $$;
    create trigger event_tell after insert on event for each row when (new.public) execute function tell_public_event();

    create table idempotency_key (
      actor_id uuid not null,
      mutation text not null,
      key text not null check (length(key) between 8 and 100),
      input_hash text not null,
      answer jsonb,
      created_at timestamptz not null default clock_timestamp(),
      primary key (actor_id, mutation, key)
    );
    create index idempotency_key_age on idempotency_key (created_at);
    `,
  ),
  publicChangeMigration,
  migration(
    '202611290100_idempotency_age',
    // Nobody reads by age, and each key was written to it.
    `drop index if exists idempotency_key_age;`,
  ),
  publicChangeKeptMigration,
  migration(
    '202611290910_master_key_fingerprint',
    `
    create table master_key_fingerprint (
      one boolean primary key default true check (one),
      fingerprint bytea not null check (octet_length(fingerprint) = 32),
      written_at timestamptz not null default clock_timestamp()
    );
    comment on table master_key_fingerprint is 'Which master key seals here, so that no process serves with another; it tells nothing about the key.';
    create trigger master_key_fingerprint_append_only before update or delete on master_key_fingerprint
      for each row execute function refuse_change();
    create trigger master_key_fingerprint_keep before truncate on master_key_fingerprint
      for each statement execute function refuse_change();
    `,
  ),
  migration(
    '202612040100_public_event_list',
    // Public events of everything, the last first: all, or those of a kind; of a time by the order in which they were written.
    `
    create index event_public on event (subject_type, sequence) where public;
    create index event_public_kind on event (type, sequence) where public;
    create index event_at on event using brin (at);
    `,
  ),
  migration(
    '202612040200_public_event_times',
    // Ranges of pages are too coarse: what a short time holds was looked for in the whole table.
    `
    drop index event_at;
    create index event_public_at on event (at) where public;
    `,
  ),
  migration(
    '202612050110_keep_decided',
    `
    create function is_owner() returns boolean language sql stable parallel safe as $$
      select pg_has_role(current_user, 'chengjie_owner', 'member')
    $$;
    comment on function is_owner is
      'Whether this is no role that serves, but one that loads histories whole and could alter any table (docs/adr/0023).';

    create function keep_decided() returns trigger language plpgsql as $$
    begin
      raise exception '% keeps what is public or decided (%)', tg_table_name, tg_name using errcode = 'restrict_violation';
    end $$;
    comment on function keep_decided is 'Refuses what a trigger''s condition names; which columns when: docs/adr/0025.';
    `,
  ),
];
