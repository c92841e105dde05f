import { migration } from '@chengjie/platform/schema';

/** People see their sessions: since when, used when, with what kind of device. */
export const sessionMigrations = [
  migration(
    '202612012140_sessions_seen',
    `
    -- Sessions end within twelve hours: the table is small, and written anew in no time.
    -- squawk-ignore adding-field-with-default
    alter table session add column id uuid not null default gen_random_uuid();
    -- squawk-ignore adding-field-with-default
    alter table session add column last_used_at timestamptz not null default clock_timestamp();
    alter table session add column client text not null default 'OTHER' check (client ~ '^[A-Z]+$'),
      add column system text not null default 'OTHER' check (system ~ '^[A-Z]+$');
    create unique index session_id on session (id);
    comment on column session.id is 'By which its owner names it; it signs nobody in.';
    comment on column session.last_used_at is 'To the hour: a write per request would be dear.';
    `,
  ),
  migration(
    '202612020220_sessions_idle',
    `comment on column session.last_used_at is 'To five minutes: a write per request would be dear.';`,
  ),
];
