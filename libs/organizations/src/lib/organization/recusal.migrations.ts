import { migration } from '@chengjie/platform/schema';

/**
 * Whoever acts, or within a year acted, for any organization decides for no office about any (docs/adr/0028): here for the register's own
 * facts, and for libs above, which have their events held by the same trigger function. Of claims it was known before.
 */
export const recusalMigration = migration(
  '202612300405_officers_who_act_for_organizations',
  `
  create or replace function acts_for_organizations_lately(account uuid) returns boolean language sql stable as $$
    select exists (select from role_grant g where g.account_id = account and g.organization_id is not null
      and (g.valid_to is null or g.valid_to > clock_timestamp() - interval '365 days'))
  $$;
  comment on function acts_for_organizations_lately is
    'Whoever acts, or within a year acted, for any organization decides about none: of its own it gains, of a rival it would know too much if only rivals counted.';

  create function office_is_recused() returns trigger language plpgsql as $$
  begin
    if acts_for_organizations_lately(new.actor_id) then
      raise exception 'whoever acts for an organization decides about none' using errcode = 'restrict_violation',
        constraint = 'office_recused';
    end if;
    return null;
  end $$;
  create trigger register_office_is_recused after insert on event for each row
    when (new.actor_id is not null and new.type in ('STANDING_CHANGED', 'FEDERATION_ENTERED', 'FEDERATION_STRUCK_OUT',
      'QUALIFICATION_GRANTED', 'QUALIFICATION_REVOKED', 'ORGANIZATION_REGISTERED', 'ORGANIZATION_FILED'))
    execute function office_is_recused();
  `,
);
