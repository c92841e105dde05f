import { migration } from '@chengjie/platform/schema';

/** Who founds an organization: whoever waits for the decision of an application, or had one granted within a year. */
export const foundersMigration = migration(
  '202612310670_founders',
  `
  create or replace function founds_organizations(account uuid) returns boolean language sql stable as $$
    select exists (select from register_application a where a.applicant_id = account and a.about_id is null
      and (a.decided_at is null or a.status = 'GRANTED' and a.decided_at > clock_timestamp() - interval '365 days'))
  $$;
  `,
);
