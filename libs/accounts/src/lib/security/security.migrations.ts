import { migration } from '@chengjie/platform/schema';

/** What administrators look at when they ask who tried to get in, and what was done to accounts. */
export const securityMigrations = [
  migration(
    '202612041100_security_events',
    `
    create table security_event (
      id uuid primary key default gen_random_uuid(),
      kind text not null check (kind ~ '^[A-Z][A-Z_]*$'),
      at timestamptz not null default clock_timestamp(),
      last_at timestamptz not null default clock_timestamp(),
      hour timestamptz,
      count bigint not null default 1 check (count > 0),
      account_id uuid,
      actor_label text,
      network text check (length(network) <= 60),
      detail text check (length(detail) <= 100),
      data jsonb not null default '{}',
      check (hour is not null or count = 1)
    );
    comment on column security_event.hour is 'Of what is counted instead of written one by one; null for what was done to an account.';
    comment on column security_event.network is 'The network in which the address lies, never the address itself.';
    create unique index security_event_counted on security_event (hour, kind, account_id, network, detail)
      nulls not distinct where hour is not null;
    create index security_event_newest on security_event (at, id);
    create index security_event_kind on security_event (kind, at, id);
    create index security_event_account on security_event (account_id, at, id);

    create function keep_security_event() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' then
        if old.hour is not null and new.count >= old.count and new.last_at >= old.last_at
          and to_jsonb(new) - array['count', 'last_at'] = to_jsonb(old) - array['count', 'last_at'] then
          return new;
        end if;
      elsif tg_op = 'DELETE' then
        if old.last_at < clock_timestamp() - interval '30 days' then return old; end if;
      end if;
      raise exception 'security_event is append-only' using errcode = 'restrict_violation';
    end $$;
    comment on function keep_security_event is 'Counts only grow, nothing else changes, and nothing goes within 30 days, whoever serves.';
    create trigger security_event_keep before update or delete on security_event
      for each row execute function keep_security_event();
    create trigger security_event_keep_all before truncate on security_event
      for each statement execute function refuse_change();

    create function note_account_event() returns trigger language plpgsql as $$
    begin
      insert into security_event (kind, at, last_at, account_id, actor_label, data)
      values (new.type, new.at, new.at, new.subject_id, new.actor_label, new.data);
      return null;
    end $$;
    comment on function note_account_event is 'What was done to an account is an event; here it stands beside what was tried.';
    create trigger event_of_account after insert on event
      for each row when (new.subject_type = 'ACCOUNT' and new.type <> 'AGENCY_CREATED') execute function note_account_event();
    `,
  ),
  migration(
    '202612070500_security_event_reasons',
    `
    alter table security_event add column reason text;
    comment on column security_event.reason is 'Of what was done to an account: why, as its event says.';
    create or replace function note_account_event() returns trigger language plpgsql as $$
    begin
      insert into security_event (kind, at, last_at, account_id, actor_label, reason, data)
      values (new.type, new.at, new.at, new.subject_id, new.actor_label, new.reason, new.data);
      return null;
    end $$;
    `,
  ),
];
