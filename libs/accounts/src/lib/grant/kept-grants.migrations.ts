import { migration } from '@chengjie/platform/schema';

/** What roles and keys count from is the instant at which they are given: ownership of what is sealed hangs on it (docs/adr/0018, 0025). */
export const keptGrantsMigrations = [
  migration(
    '202612050430_kept_grants',
    `
    create trigger role_grant_begins_now before insert on role_grant for each row
      when ((new.valid_from < transaction_timestamp() or new.valid_to is not null) and not is_owner())
      execute function keep_decided();
    create trigger role_grant_ends_once before update on role_grant for each row
      when ((old.valid_to is not null or new.valid_to < transaction_timestamp()) and not is_owner())
      execute function keep_decided();
    create trigger account_keys_go_on before update on account for each row
      when (new.keys_since < old.keys_since) execute function keep_decided();

    -- The command line makes an administrator as long as there are no two who give roles together; nothing else is set up by it.
    create function role_grant_is_set_up() returns trigger language plpgsql as $$
    begin
      if new.role <> 'ADMINISTRATOR' or (select count(distinct a.id) from role_grant g
          join account a on a.id = g.account_id and a.status = 'ACTIVE'
          where g.role = 'ADMINISTRATOR' and starts_with(new.region_code, g.region_code) and g.valid_to is null) >= 2 then
        raise exception 'roles are proposed, claimed or admitted' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger role_grant_is_set_up before insert on role_grant for each row
      when (new.given = 'PROVISIONED' and not is_owner()) execute function role_grant_is_set_up();
    `,
  ),
];
