import { exclusivePeriods, migration, startOfDay } from '@chengjie/platform/schema';

/** Columns of a step in the history of an organization: from when, until when, no two at once. */
const periodColumns = (table: string) => `
  organization_id uuid not null references organization,
  valid_from timestamptz not null,
  valid_to timestamptz check (valid_to >= valid_from),
  primary key (organization_id, valid_from),
  constraint ${table}_overlap exclude using gist (organization_id with =, tstzrange(valid_from, valid_to) with &&)`;

/** A history is kept, and public. */
const keptHistory = (table: string) => `
  create trigger ${table}_no_delete before delete on ${table} for each row execute function refuse_change();
  create trigger ${table}_keep before truncate on ${table} for each statement execute function refuse_change();
  create trigger ${table}_public_change after insert or update on ${table}
    for each statement execute function note_public_change();`;

/** Keeps a column of the organization at what its periods say now, since indexes of lists need it there. */
const followed = (table: string, column: string, current: string) => `
  create function follow_${table}() returns trigger language plpgsql as $$
  begin
    if greatest(new.valid_from, new.valid_to) > clock_timestamp() then
      raise check_violation using message = 'a ${table} begins and ends when it is written, or before';
    end if;
    update organization set ${column} = (${current}) where id = new.organization_id;
    return null;
  end $$;
  create trigger ${table}_followed after insert or update on ${table}
    for each row execute function follow_${table}();`;

const isFederation = `select exists (select from federation_period p
  where p.organization_id = new.organization_id and p.valid_to is null)`;
const standing = `select coalesce((select p.standing from standing_period p
  where p.organization_id = new.organization_id and p.valid_to is null), 'GOOD')`;

/**
 * The same cover as before without overlaps: what began while an earlier one held begins at its end, or never held if it
 * ended before. (At most one of a thing could be open; ended ones could overlap by days that were stated late.)
 */
const withoutOverlaps = (table: string, of: string, end: string) => `
  update ${table} t set
    valid_from = case when held.until < coalesce(t.valid_to, 'infinity') then held.until else t.valid_from end,
    ${end} = case when held.until < coalesce(t.valid_to, 'infinity') then t.${end} else t.valid_from end
  from (
    select id, max(coalesce(valid_to, 'infinity')) over (partition by ${of} order by valid_from, id
      rows between unbounded preceding and 1 preceding) as until
    from ${table}
  ) held
  where held.id = t.id and held.until > t.valid_from;`;

/**
 * Federation status, standing, membership and qualification as half-open periods of instants (docs/adr/0012). Days
 * become the instants at which they begin in Asia/Shanghai; standing before this step is read from its events.
 */
export const organizationHistoryMigration = migration(
  '202611290200_organization_history',
  `
  create extension if not exists btree_gist;

  create table federation_period (${periodColumns('federation_period')});
  ${keptHistory('federation_period')}
  comment on table federation_period is 'Entered in the register as 社区社会组织联合会.';
  insert into federation_period (organization_id, valid_from)
  select id, created_at from organization where is_federation;
  ${followed('federation_period', 'is_federation', isFederation)}

  create table standing_period (standing text not null check (standing in ('ABNORMAL', 'SERIOUS')),
    ${periodColumns('standing_period')});
  ${keptHistory('standing_period')}
  comment on table standing_period is 'On a list: 活动异常名录 or 严重违法失信名单. Outside of these periods standing is good.';
  with changed as (
    select subject_id as organization_id, at, data ->> 'before' as before, data ->> 'after' as standing,
      lead(at) over later as until, row_number() over later = 1 as first
    from event where subject_type = 'ORGANIZATION' and type = 'STANDING_CHANGED'
    window later as (partition by subject_id order by sequence)
  ), listed as (
    select c.organization_id, c.standing, c.at as valid_from, c.until as valid_to from changed c
    union all
    select o.id, c.before, o.created_at, c.at from changed c join organization o on o.id = c.organization_id
    where c.first and c.at >= o.created_at
    union all
    select o.id, o.standing, o.created_at, null from organization o
    where not exists (select from changed c where c.organization_id = o.id)
  )
  insert into standing_period (organization_id, standing, valid_from, valid_to)
  select * from listed where standing <> 'GOOD';
  ${followed('standing_period', 'standing', standing)}

  create function refuse_state_by_hand() returns trigger language plpgsql as $$
  begin
    raise check_violation using message = 'is_federation and standing follow from federation_period and standing_period';
  end $$;
  create trigger organization_state_inserted before insert on organization for each row
    when (new.is_federation or new.standing <> 'GOOD') execute function refuse_state_by_hand();
  create trigger organization_state_updated before update of is_federation, standing on organization for each row
    when (pg_trigger_depth() = 0) execute function refuse_state_by_hand();
  comment on column organization.is_federation is 'As of now; written by triggers on federation_period alone.';
  comment on column organization.standing is 'As of now; written by triggers on standing_period alone.';

  alter table membership add column valid_from timestamptz, add column valid_to timestamptz;
  update membership set valid_from = ${startOfDay('joined_on')}, valid_to = ${startOfDay('left_on')};
  drop index membership_live;
  -- Days become instants, in the rows as they are: nothing reads or writes the table meanwhile.
  -- squawk-ignore ban-drop-column, adding-not-nullable-field
  alter table membership drop column joined_on, drop column left_on, alter column valid_from set not null;
  -- squawk-ignore constraint-missing-not-valid
  alter table membership add check (valid_to >= valid_from);
  ${withoutOverlaps('membership', 'federation_id, member_id', 'valid_to')}
  create index if not exists membership_federation on membership (federation_id, member_id);
  ${exclusivePeriods({
    table: 'membership',
    of: ['federation_id', 'member_id'],
    owner: { table: 'organization', column: 'member_id' },
  })}

  alter table qualification add column valid_from timestamptz, add column revoked_at timestamptz;
  update qualification set valid_from = ${startOfDay('granted_on')}, revoked_at = ${startOfDay('revoked_on')};
  drop index qualification_function;
  drop index qualification_function_name;
  -- squawk-ignore ban-drop-column, adding-not-nullable-field
  alter table qualification drop column granted_on, drop column revoked_on, alter column valid_from set not null;
  -- The end of its period follows from the two columns that end it, so that they cannot differ.
  alter table qualification add column valid_to timestamptz
    -- squawk-ignore adding-field-with-default
    generated always as (least(${startOfDay('valid_until + 1')}, revoked_at)) stored;
  ${withoutOverlaps('qualification', 'organization_id, function_id, region_code', 'revoked_at')}
  -- squawk-ignore constraint-missing-not-valid
  alter table qualification add check (valid_to >= valid_from);
  comment on column qualification.valid_until is 'Last day of the term it was granted for.';
  comment on column qualification.valid_to is 'When its term ended or ends, or it was revoked, whichever is first.';
  create index qualification_function on qualification (function_id, region_code, organization_id)
    where revoked_at is null;
  create index qualification_function_name on qualification (function_id, organization_name, organization_id)
    where revoked_at is null;
  ${exclusivePeriods({
    table: 'qualification',
    of: ['organization_id', 'function_id', 'region_code'],
    owner: { table: 'organization', column: 'organization_id' },
  })}
  `,
);
