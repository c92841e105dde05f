import { migration } from '@chengjie/platform/schema';

/** Who claims an organization: until that has ended, and where it took effect by the role that came of it. */
export const claimantsMigration = migration(
  '202612310680_claimants',
  `
  create or replace function claims_organizations(account uuid) returns boolean language sql stable as $$
    select exists (select from organization_claim c where c.claimant_id = account and c.ended_at is null)
  $$;
  `,
);
