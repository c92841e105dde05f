import { migration } from '@chengjie/platform/schema';

/** Indexes by which projects and organizations find each other, and the inbox of notifications. */
export const matchingMigrations = [
  migration(
    '202611220510_procurement_matching',
    `
  create index project_open_function on project (function_id, region_code) where status = 'PUBLISHED';
  create index project_open_region on project (region_code)
    where status = 'PUBLISHED' and not (eligibility ->> 'qualificationRequired')::boolean;
  create index bid_performer on bid (performer_id) where performer_id is not null;
  create index award_bid on award (bid_id);
  create index if not exists membership_federation on membership (federation_id, member_id);
  create index notification_unread on notification (organization_id) where read_at is null;
  `,
  ),
];
