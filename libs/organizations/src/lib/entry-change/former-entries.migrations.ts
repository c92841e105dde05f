import { migration, publishedTables } from '@chengjie/platform/schema';

/** What a change of the register replaces (docs/adr/0041). */
const ITEMS = ['name', 'track', 'legal_form', 'credit_code', 'filing_number', 'kind', 'region_code', 'representative']
  .concat(['supervising_department', 'staff_count'])
  .join(', ');

const row = (of: 'old' | 'new') => `(${ITEMS.replaceAll(/\w+/gu, `${of}.$&`)})`;

/** Entries as they stood, kept by the database itself: no writer changes the register without them. */
export const formerEntriesMigrations = [
  migration(
    '202612310200_organization_former_entries',
    `
    create table organization_former_entry (
      organization_id uuid not null references organization,
      until timestamptz not null,
      name text not null,
      track text not null,
      legal_form text not null,
      credit_code text collate "C",
      filing_number text collate "C",
      kind text not null,
      region_code text collate "C" not null references region,
      representative text not null,
      supervising_department text,
      staff_count int not null,
      area_codes text[] not null,
      primary key (organization_id, until)
    );
    comment on table organization_former_entry is 'What an organization was in the register as, up to an instant at which that changed.';
    create index organization_former_entry_filing_number on organization_former_entry (filing_number) where filing_number is not null;

    -- One of a transaction: what stood before its first change, with the areas of then.
    create function keep_former_entry(was organization) returns void language sql
      security definer set search_path = public, pg_temp as $$
      insert into organization_former_entry (organization_id, until, area_codes, ${ITEMS})
      select was.id, transaction_timestamp(),
        array(select a.region_code from organization_area a where a.organization_id = was.id order by 1), ${ITEMS.replaceAll(/\w+/gu, 'was.$&')}
      on conflict (organization_id, until) do nothing;
    $$;

    create function organization_keeps_former_entry() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $$
    begin
      perform keep_former_entry(old);
      return new;
    end $$;
    create trigger organization_keeps_former_entry before update of ${ITEMS} on organization for each row
      when (${row('old')} is distinct from ${row('new')}) execute function organization_keeps_former_entry();

    create function organization_area_keeps_former_entry() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $$
    begin
      perform keep_former_entry(o) from organization o where o.id = old.organization_id;
      return old;
    end $$;
    create trigger organization_area_keeps_former_entry before delete on organization_area for each row
      execute function organization_area_keeps_former_entry();
    revoke execute on function keep_former_entry from public;

    create trigger organization_former_entry_append_only before update or delete on organization_former_entry
      for each row execute function refuse_change();
    create trigger organization_former_entry_keep before truncate on organization_former_entry
      for each statement execute function refuse_change();
    `,
  ),
  publishedTables('202612310201_organization_former_entries_published', ['organization_former_entry']),
  migration(
    '202612310610_areas_added_keep_former_entry',
    `
    create function organization_area_added_keeps_former_entry() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $$
    begin
      perform keep_former_entry(o) from organization o where o.id = new.organization_id and o.created_at < transaction_timestamp();
      return new;
    end $$;
    create trigger organization_area_added_keeps_former_entry before insert on organization_area for each row
      execute function organization_area_added_keeps_former_entry();
    `,
  ),
  migration(
    '202612310665_entries_changed_by_acts',
    `
    -- Of two that change an entry at once the one that began first, and comes last, would be dated before the other.
    create or replace function keep_former_entry(was organization) returns void language plpgsql
      security definer set search_path = public, pg_temp as $$
    begin
      if exists (select from organization_former_entry f where f.organization_id = was.id and f.until > transaction_timestamp()) then
        raise exception 'the entry was changed meanwhile' using errcode = 'serialization_failure';
      end if;
      insert into organization_former_entry (organization_id, until, area_codes, ${ITEMS})
      select was.id, transaction_timestamp(),
        array(select a.region_code from organization_area a where a.organization_id = was.id order by 1), ${ITEMS.replaceAll(/\w+/gu, 'was.$&')}
      on conflict (organization_id, until) do nothing;
    end $$;

    create function entry_change_is_told() returns trigger language plpgsql as $$
    declare
      changed jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
      of_organization uuid := coalesce(changed ->> 'organization_id', changed ->> 'id')::uuid;
    begin
      if not exists (select from organization o where o.id = of_organization and o.created_at >= transaction_timestamp())
        and not exists (select from event e where e.subject_type = 'ORGANIZATION' and e.subject_id = of_organization
          and e.type = 'ORGANIZATION_ENTRY_CHANGED' and e.transaction_id = pg_current_xact_id()) then
        raise exception 'an entry is changed by an office, which is told with it' using errcode = 'restrict_violation';
      end if;
      return null;
    end $$;
    create constraint trigger organization_change_is_told after update of ${ITEMS} on organization deferrable initially deferred
      for each row when (${row('old')} is distinct from ${row('new')} and not is_owner()) execute function entry_change_is_told();
    create constraint trigger organization_area_change_is_told after insert or delete on organization_area deferrable initially deferred
      for each row when (not is_owner()) execute function entry_change_is_told();
    `,
  ),
];
