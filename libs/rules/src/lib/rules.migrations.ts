import { contentHash } from '@chengjie/kernel';
import type { CalendarYear, RulePack } from '@chengjie/law';
import { PUBLISHED_CALENDAR, PUBLISHED_RULE_PACKS } from '@chengjie/law/published';
import { migration, publishedTables, type MigrationStep } from '@chengjie/platform/schema';

/**
 * Packs and calendar years as rows that are only added to. All columns are made of the content, so that a row entered by
 * hand cannot say one thing and mean another, and its hash is that which programs compute.
 */
const tables = migration(
  '202611290200_rules',
  `
  create function canonical_json(value jsonb) returns text language plpgsql immutable strict parallel safe as $$
  begin
    return case jsonb_typeof(value)
      when 'object' then (select '{' || coalesce(string_agg(to_json(key)::text || ':' || canonical_json(member), ','
        order by key collate "C"), '') || '}' from jsonb_each(value) as each (key, member))
      when 'array' then (select '[' || coalesce(string_agg(canonical_json(item), ',' order by place), '') || ']'
        from jsonb_array_elements(value) with ordinality as list (item, place))
      when 'number' then trim_scale((value #>> '{}')::numeric)::text
      else value::text
    end;
  end $$;
  comment on function canonical_json is 'The text of RFC 8785 for keys without astral characters and numbers that JSON keeps exactly.';

  create function content_hash(value jsonb) returns text language plpgsql immutable strict parallel safe as $$
  begin
    return encode(sha256(convert_to(canonical_json(value), 'UTF8')), 'hex');
  end $$;

  create function calendar_day(value text) returns date language plpgsql immutable strict parallel safe as $$
  begin
    if value !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then
      raise exception 'not a calendar day: %', value using errcode = 'invalid_datetime_format';
    end if;
    return make_date(left(value, 4)::int, substr(value, 6, 2)::int, right(value, 2)::int);
  end $$;

  create table rule_pack (
    content jsonb not null,
    id text generated always as (content ->> 'id') stored primary key,
    version int generated always as ((content ->> 'version')::int) stored not null,
    region text collate "C" generated always as (content ->> 'region') stored not null,
    effective_from date generated always as (calendar_day(content ->> 'effectiveFrom')) stored not null,
    effective_to date generated always as (calendar_day(content ->> 'effectiveTo')) stored,
    hash text generated always as (content_hash(content)) stored not null,
    entered_at timestamptz not null default clock_timestamp(),
    check (effective_to >= effective_from),
    check (region ~ '^(CN|[0-9]{2}([0-9]{2}([0-9]{2}([0-9]{3}([0-9]{3})?)?)?)?)$'),
    unique (region, effective_from),
    unique (id, hash)
  );
  comment on table rule_pack is 'The rules in force in a region during a time, as a value; entered once, never changed.';
  comment on column rule_pack.effective_to is 'Last day as it was entered; the region''s next pack ends one that has none.';

  -- One pack of a region is in force on any day: each begins after all others of the region have begun, and not before
  -- the last day of one that has one. What was in force yesterday stays what it was.
  create function keep_packs_in_order() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(hashtext('chengjie.rule_pack'));
    if exists (select from rule_pack other where other.region = new.region and other.id <> new.id
        and (other.effective_from >= new.effective_from or other.effective_to >= new.effective_from)) then
      raise exception 'rule pack % begins on %, when another of region % is in force or follows',
        new.id, new.effective_from, new.region using errcode = 'exclusion_violation', constraint = 'rule_pack_in_order';
    end if;
    return null;
  end $$;
  create trigger rule_pack_in_order after insert on rule_pack for each row execute function keep_packs_in_order();
  create trigger rule_pack_append_only before update or delete on rule_pack for each row execute function refuse_change();
  create trigger rule_pack_not_emptied before truncate on rule_pack for each statement execute function refuse_change();

  create table working_calendar (
    content jsonb not null,
    year int generated always as ((content ->> 'year')::int) stored,
    version int generated always as ((content ->> 'version')::int) stored,
    source text generated always as (content ->> 'source') stored not null,
    hash text generated always as (content_hash(content)) stored not null,
    entered_at timestamptz not null default clock_timestamp(),
    primary key (year, version)
  );
  comment on table working_calendar is 'Holidays and make-up working days of a year; one arranged anew has a higher version.';
  create trigger working_calendar_append_only before update or delete on working_calendar for each row
    execute function refuse_change();
  create trigger working_calendar_not_emptied before truncate on working_calendar for each statement
    execute function refuse_change();
  `,
);

const quoted = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;

/** Ends the id of a release's pack that is not as it was published, since it follows what an office decided. */
const AFTER_DECISION = '-after-decision';

/**
 * Enters packs and years where they are missing. A pack that a site entered itself for its region and day, or for a later one,
 * stands, and so does one whose last day is not over by then: whatever `rule_pack_in_order` would refuse. What an office decided
 * (`decidedFrom` of a source) is carried over, unless the pack says that it replaces it; and a pack that would begin before a
 * decision's begins the day after it, since nothing but the decision keeps it out (docs/adr/0027). The step is called after what
 * it enters: with a pack or year more it is another step, which runs once more.
 */
export function entering(packs: readonly RulePack[], years: readonly CalendarYear[]): MigrationStep {
  const calendar = years.map(
    (year) => `insert into working_calendar (content) values (${quoted(year)}) on conflict do nothing;`,
  );
  return migration(
    `202611290210_rules_published_${contentHash([packs, years]).slice(0, 8)}`,
    [enteringPacks(packs), ...calendar].join('\n'),
  );
}

const enteringPacks = (packs: readonly RulePack[]) => `
  do $entering$
  declare
    pack jsonb;
    published text;
    planned date;
    site_entered boolean;
    last_decided date;
    decided jsonb;
    sources jsonb;
    documents text;
  begin
    for pack in select value from jsonb_array_elements(${quoted(packs)}) loop
      published := pack ->> 'id';
      planned := calendar_day(pack ->> 'effectiveFrom');
      continue when exists (select from rule_pack where id in (published, published || '${AFTER_DECISION}'));

      select coalesce(bool_or(not coalesce(other.id like '%${AFTER_DECISION}' or jsonb_path_exists(other.content,
          '$.sources.*.decidedFrom ? (@ == $from)', jsonb_build_object('from', other.content -> 'effectiveFrom')), false)), false),
          max(effective_from)
        into site_entered, last_decided
        from rule_pack other
        where other.region = pack ->> 'region' and (other.effective_from >= planned or other.effective_to >= planned);
      continue when site_entered;
      if last_decided is not null then
        pack := jsonb_set(pack, '{effectiveFrom}', to_jsonb((last_decided + 1)::text));
        pack := jsonb_set(pack, '{changes}', jsonb_build_object(
          'zh', (pack #>> '{changes,zh}') || '原定自' || planned || '起施行，因主管机关的决定已先行确认而顺延。',
          'en', (pack #>> '{changes,en}') || ' Was to begin on ' || planned || '; begins after what the competent office decided.'));
      end if;

      select jsonb_object_agg(key, before.content -> key), jsonb_object_agg(key, source), string_agg(distinct source ->> 'document', '；')
        into decided, sources, documents
        from (select content from rule_pack where region = pack ->> 'region' order by effective_from desc limit 1) before,
          jsonb_each(before.content -> 'sources') as each (key, source)
        where source ? 'decidedFrom' and not coalesce((pack #> array['sources', key]) ? 'replacesDecision', false);
      if decided is not null then
        pack := pack || decided || jsonb_build_object('sources', (pack -> 'sources') || sources, 'changes', jsonb_build_object(
          'zh', (pack #>> '{changes,zh}') || '主管机关的决定继续有效：' || documents || '。',
          'en', (pack #>> '{changes,en}') || ' What the competent office decided goes on: ' || documents || '.'));
      end if;
      if num_nonnulls(decided, last_decided) > 0 then
        pack := jsonb_set(pack, '{id}', to_jsonb(published || '${AFTER_DECISION}'));
      end if;
      insert into rule_pack (content) values (pack);
    end loop;
  end $entering$;`;

/** The tables alone. */
export const rulesTables = [tables, publishedTables('202611290201_rules_public', ['rule_pack', 'working_calendar'])];

/**
 * Refuses a year that programs would not read (`parseCalendarYear`), since it cannot be taken back. What a database holds
 * already stays, sound or not: a higher version of the year repairs it.
 */
export const soundYears = migration(
  '202611300200_calendar_years_sound',
  `
  create function are_calendar_days(days jsonb, year int, weekend boolean) returns boolean
    language sql immutable parallel safe
    return jsonb_typeof(days) = 'array' and (
      select count(*) = count(distinct day)
        and coalesce(bool_and((extract(isodow from calendar_day(year || '-' || day)) > 5) = weekend), true)
      from jsonb_array_elements_text(days) as each (day));
  comment on function are_calendar_days is 'Whether these are days MM-DD of the year, each once, on weekends or on weekdays alone.';

  alter table working_calendar add constraint working_calendar_sound check (coalesce(
    content - array['year', 'version', 'source', 'off', 'work'] = '{}'
    and jsonb_typeof(content -> 'year') = 'number' and year between 1992 and 2999
    and jsonb_typeof(content -> 'version') = 'number' and version >= 1
    and jsonb_typeof(content -> 'source') = 'string' and source <> ''
    and are_calendar_days(content -> 'off', year, false)
    and are_calendar_days(content -> 'work', year, true), false)) not valid;
  `,
);

/** All steps of this lib: the tables, and what this release publishes. */
export const rulesMigrations = [...rulesTables, entering(PUBLISHED_RULE_PACKS, PUBLISHED_CALENDAR), soundYears];
