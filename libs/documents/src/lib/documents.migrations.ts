import { migration, type SchemaManifest } from '@chengjie/platform/schema';

/** Documents, their content, and what accounts bring in a day (docs/adr/0037). */
export const documentsMigrations: SchemaManifest['migrations'] = [
  migration(
    '202612240100_documents',
    `
    create table document_content (
      id uuid primary key,
      sealed_key bytea not null check (octet_length(sealed_key) = 60),
      bytes bigint not null check (bytes > 0),
      pieces uuid[] not null default '{}',
      hash bytea check (octet_length(hash) = 32),
      dropped_at timestamptz,
      constraint document_content_dropped check (dropped_at is null or hash is null)
    );
    comment on table document_content is
      'What documents consist of, one copy of each: the names of its sealed pieces, and the key that they are sealed by, under the master key.';
    create unique index document_content_hash on document_content (hash);
    create index document_content_to_remove on document_content (dropped_at) where dropped_at is not null;

    create table document (
      id uuid primary key,
      account_id uuid not null references account (id),
      grant_id uuid references role_grant (id),
      file_name text not null check (length(file_name) between 1 and 200),
      bytes bigint not null check (bytes > 0),
      received bigint not null default 0 check (received between 0 and bytes),
      media_type text,
      content_id uuid references document_content (id),
      content_hash bytea check (octet_length(content_hash) = 32),
      status text not null default 'RECEIVING' check (status in ('RECEIVING', 'QUARANTINED', 'ACCEPTED', 'REFUSED')),
      refusal text check (refusal in ('DOCUMENT_MISLABELLED', 'DOCUMENT_KIND_NOT_TAKEN', 'DOCUMENT_INFECTED')),
      created_at timestamptz not null default clock_timestamp(),
      uploaded_at timestamptz check (uploaded_at >= created_at),
      looked_at timestamptz,
      constraint document_state check (case status
        when 'RECEIVING' then received < bytes and content_id is not null and uploaded_at is null
        when 'REFUSED' then content_id is null
        else received = bytes and num_nonnulls(content_id, uploaded_at, media_type) = 3 end),
      constraint document_refused check ((status = 'REFUSED') = (refusal is not null)),
      constraint document_hashed check ((status = 'ACCEPTED') = (content_hash is not null))
    );
    comment on table document is
      'What somebody brought as a file. It belongs to the rows that refer to it; what none refers to is its bringer''s, and removed after a day.';
    create index document_created on document (created_at);
    create index document_of_content on document (content_id);
    create index document_to_look_at on document (uploaded_at) where status = 'QUARANTINED';

    create table document_day (
      account_id uuid not null references account (id),
      day date not null,
      documents integer not null,
      bytes bigint not null,
      primary key (account_id, day),
      constraint document_day_bounds check (documents <= 200 and bytes <= 1073741824)
    );
    comment on table document_day is 'How much an account brought on a day, what it removed again included.';

    create function document_begins() returns trigger language plpgsql as $$
    begin
      if new.status <> 'RECEIVING' or new.received <> 0 then
        raise exception 'a document begins empty' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger document_begins before insert on document for each row execute function document_begins();

    create function document_goes_on() returns trigger language plpgsql as $$
    begin
      if (new.id, new.account_id, new.grant_id, new.file_name, new.bytes, new.created_at)
          is distinct from (old.id, old.account_id, old.grant_id, old.file_name, old.bytes, old.created_at)
        or new.received < old.received
        or (old.media_type is not null and new.media_type is distinct from old.media_type)
        or (old.uploaded_at is not null and new.uploaded_at is distinct from old.uploaded_at)
        or old.status in ('ACCEPTED', 'REFUSED') then
        raise exception 'a document keeps what was said of it, and how it was judged' using errcode = 'restrict_violation';
      end if;
      if new.content_id is distinct from old.content_id and new.status not in ('ACCEPTED', 'REFUSED') then
        raise exception 'a document keeps its content until it is judged' using errcode = 'restrict_violation';
      end if;
      if new.status <> old.status and (old.status, new.status) not in (('RECEIVING', 'QUARANTINED'),
          ('RECEIVING', 'REFUSED'), ('QUARANTINED', 'ACCEPTED'), ('QUARANTINED', 'REFUSED')) then
        raise exception 'a document does not go from % to %', old.status, new.status using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger document_goes_on before update on document for each row execute function document_goes_on();

    create function document_content_goes_on() returns trigger language plpgsql as $$
    begin
      if (new.id, new.sealed_key, new.bytes) is distinct from (old.id, old.sealed_key, old.bytes)
        or (old.dropped_at is not null and new.dropped_at is distinct from old.dropped_at)
        or (old.hash is not null and new.hash is distinct from old.hash and new.dropped_at is null)
        or new.pieces[1:cardinality(old.pieces)] is distinct from old.pieces
        or (new.pieces <> old.pieces and (old.hash is not null or old.dropped_at is not null)) then
        raise exception 'content is added to until it is whole, and then stays as it is' using errcode = 'restrict_violation';
      end if;
      if new.dropped_at is not null and exists (select from document d where d.content_id = new.id) then
        raise exception 'content that a document has is not dropped' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger document_content_goes_on before update on document_content
      for each row execute function document_content_goes_on();

    create function document_content_is_dropped() returns trigger language plpgsql as $$
    begin
      if old.dropped_at is null then
        raise exception 'content is dropped before it is removed' using errcode = 'restrict_violation';
      end if;
      return old;
    end $$;
    create trigger document_content_is_dropped before delete on document_content
      for each row execute function document_content_is_dropped();

    -- Which rows refer to documents is said by their foreign keys alone: nobody can forget one. Volatile, so that what was
    -- committed while a lock was waited for counts.
    create function document_is_referred(document uuid) returns boolean language plpgsql volatile as $$
    declare
      reference record;
      found_one boolean;
    begin
      for reference in select c.conrelid::regclass as rows, a.attname as at from pg_constraint c
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
          where c.contype = 'f' and c.confrelid = 'document'::regclass loop
        execute format('select exists (select from %s where %I = $1)', reference.rows, reference.at) into found_one using document;
        if found_one then return true; end if;
      end loop;
      return false;
    end $$;

    -- The same of all that are older than an instant, as one anti-join over whatever refers: a function asked row by row would be slow.
    create function documents_not_referred(before timestamptz, most integer) returns setof uuid language plpgsql volatile as $$
    declare
      unreferred text;
    begin
      select string_agg(format('and not exists (select from %s r where r.%I = d.id)', c.conrelid::regclass, a.attname), ' ')
        into unreferred from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = 'document'::regclass;
      return query execute format('select d.id from document d where d.created_at < $1 %s order by d.created_at limit $2',
        coalesce(unreferred, '')) using before, most;
    end $$;
    `,
  ),
  migration(
    '202612241000_document_looks',
    `
    alter table document add column looks integer not null default 0 check (looks >= 0);
    comment on column document.looks is 'How often it was tried to look at it, without an end.';
    drop index document_to_look_at;
    create index document_to_look_at on document (looks, looked_at nulls first) where status = 'QUARANTINED';
    create index document_looked_at_in_vain on document (account_id) where status = 'QUARANTINED' and looks > 0;
    alter table document drop constraint document_refusal_check, add constraint document_refusal_check check (refusal in
      ('DOCUMENT_MISLABELLED', 'DOCUMENT_KIND_NOT_TAKEN', 'DOCUMENT_INFECTED', 'DOCUMENT_NOT_LOOKED_AT', 'DOCUMENT_CARRIES_MORE'));
    `,
  ),
  migration(
    '202612280100_document_turns',
    `
    alter table document_day add column looked_at timestamptz;
    comment on column document_day.looked_at is
      'When a document of the account was last looked at: whose turn it is goes by that, also where the document was given up since.';
    `,
  ),
  migration(
    '202612300370_documents_came',
    `
    create table document_came (
      day date not null,
      place text not null,
      bytes bigint not null check (bytes >= 0),
      primary key (day, place)
    );
    comment on table document_came is
      'Bytes of documents that came on a day from a place (an IPv4 address, or the 48 bits of an IPv6 site), and from all (*); kept for that day.';
    `,
  ),
];
