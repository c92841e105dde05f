import { migration } from '@chengjie/platform/schema';

/** Administrators are set up one after the other, as the command line does: two at a time each counted without the other one. */
export const setUpInTurnMigration = migration(
  '202612210160_administrators_set_up_in_turn',
  `
  create or replace function role_grant_is_set_up() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('first administrators', 0));
    if new.role <> 'ADMINISTRATOR' or (select count(distinct a.id) from role_grant g
        join account a on a.id = g.account_id and a.status = 'ACTIVE'
        where g.role = 'ADMINISTRATOR' and starts_with(new.region_code, g.region_code) and g.valid_to is null) >= 2 then
      raise exception 'roles are proposed, claimed or admitted' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  `,
);
