import { migration } from '@chengjie/platform/schema';

/**
 * Whoever founds or claims an organization decides about none either: of its rivals as of itself. Libs above, whose tables say so, replace
 * the two functions.
 */
export const foundersMigration = migration(
  '202612310660_officers_who_found_organizations',
  `
  create function founds_organizations(account uuid) returns boolean language sql stable as 'select false';
  create function claims_organizations(account uuid) returns boolean language sql stable as 'select false';
  create or replace function acts_for_organizations_lately(account uuid) returns boolean language sql stable as $$
    select exists (select from role_grant g where g.account_id = account and g.organization_id is not null
      and (g.valid_to is null or g.valid_to > clock_timestamp() - interval '365 days'))
      or founds_organizations(account) or claims_organizations(account)
  $$;
  comment on function acts_for_organizations_lately is
    'Whoever acts, or within a year acted, for any organization, or founds or claims one, decides about none: of its own it gains, of a rival it would know too much if only rivals counted.';
  `,
);
