import { migration } from '@chengjie/platform/schema';

/** As `fill_…_name` was, with the lock that `refuse_…_overlap` takes after it. */
const namedUnderOneLock = (table: string) => `
  create or replace function fill_${table}_name() returns trigger language plpgsql as $$
  begin
    select name into strict new.organization_name from organization where id = new.organization_id for no key update;
    return new;
  end $$;`;

/**
 * Two that granted an organization something at once both shared its row, then each waited for the other to let go: the
 * row is taken at once as it will be needed.
 */
export const oneLockMigration = migration(
  '202611300300_organization_names_locked_once',
  ['qualification', 'organization_area'].map(namedUnderOneLock).join('\n'),
);

/** Ends the memberships that outlived their federation, when it was struck out or, if that is later, as they began. */
export const membersOfNoneMigration = migration(
  '202611300310_members_of_no_federation',
  `
  update membership m set valid_to = greatest(m.valid_from, struck_out.at)
  from (
    select organization_id, max(valid_to) as at from federation_period
    group by organization_id having bool_and(valid_to is not null)
  ) struck_out
  where struck_out.organization_id = m.federation_id and (m.valid_to is null or m.valid_to > struck_out.at);
  `,
);
