import { migration, publishedTables } from '@chengjie/platform/schema';

/** What begins for no organization that is out of the register: of whom, and whether an ending alone bars it. */
const BARRED = [
  ['membership', 'federation_id', 'ANY'],
  ['membership', 'member_id', 'ANY'],
  ['membership_proposal', 'federation_id', 'ANY'],
  ['membership_proposal', 'member_id', 'ANY'],
  ['qualification', 'organization_id', 'ANY'],
  ['federation_period', 'organization_id', 'ANY'],
  // Whose activity is stopped has to answer, and to put things right.
  ['role_grant', 'organization_id', 'FOR_GOOD'],
] as const;

/** When organizations are out of the register, and how (docs/adr/0041). */
export const outOfRegisterMigrations = [
  migration(
    '202612310620_out_of_register',
    `
    create table out_of_register_period (
      organization_id uuid not null references organization,
      kind text not null check (kind in ('SUSPENDED', 'ENDED', 'CANCELLED')),
      ground text check (ground in ('CHARTER', 'MEMBERS_DECISION', 'MERGED_OR_SPLIT', 'CANNOT_GO_ON')),
      reason text not null check (length(reason) between 2 and 2000),
      valid_from timestamptz not null,
      valid_to timestamptz check (valid_to >= valid_from),
      primary key (organization_id, valid_from),
      constraint out_of_register_period_ground check ((kind = 'ENDED') = (ground is not null)),
      constraint out_of_register_period_for_good check (valid_to is null or kind = 'SUSPENDED'),
      constraint out_of_register_period_overlap exclude using gist (organization_id with =, tstzrange(valid_from, valid_to) with &&)
    );
    comment on table out_of_register_period is
      'When the activity of an organization is stopped, or since when it has ended or is struck off: it takes part in nothing.';
    create trigger out_of_register_period_no_delete before delete on out_of_register_period
      for each row execute function refuse_change();
    create trigger out_of_register_period_keep before truncate on out_of_register_period
      for each statement execute function refuse_change();
    create trigger out_of_register_period_begins_now before insert on out_of_register_period for each row
      when ((new.valid_from < transaction_timestamp() or new.valid_from > clock_timestamp() or new.valid_to is not null) and not is_owner())
      execute function keep_decided();
    create trigger out_of_register_period_ends_once before update on out_of_register_period for each row
      when (old.valid_to is not null or (new.valid_to < transaction_timestamp() or new.valid_to > clock_timestamp()) and not is_owner())
      execute function keep_decided();

    -- The argument: the column that names the organization, and whether whose activity is stopped for a time is barred too.
    create function refuse_out_of_register() returns trigger language plpgsql as $$
    declare
      of_organization uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
    begin
      -- A proposal holds neither of the two, whom whoever accepts it holds in the order of their ids: what comes of it is refused then.
      if tg_table_name <> 'membership_proposal' then
        perform from organization where id = of_organization for no key update;
      end if;
      if exists (select from out_of_register_period p where p.organization_id = of_organization and p.valid_to is null
          and (tg_argv[1] = 'ANY' or p.kind <> 'SUSPENDED')) then
        raise exception 'nothing begins for an organization that is out of the register' using errcode = 'restrict_violation',
          constraint = 'organization_out_of_register';
      end if;
      return null;
    end $$;
    ${BARRED.map(
      ([table, column, bars]) => `
    create trigger ${table}_${column}_in_register after insert on ${table} for each row
      when (new.${column} is not null and not is_owner()) execute function refuse_out_of_register('${column}', '${bars}');`,
    ).join('')}

    create trigger ending_office_is_recused after insert on event for each row
      when (new.actor_id is not null and new.type in ('ORGANIZATION_LEFT_REGISTER', 'ORGANIZATION_RESUMED'))
      execute function office_is_recused();
    `,
  ),
  publishedTables('202612310621_out_of_register_published', ['out_of_register_period']),
];
