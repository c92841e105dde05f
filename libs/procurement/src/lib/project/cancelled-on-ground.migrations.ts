import { migration } from '@chengjie/platform/schema';

/** What was published is cancelled on a ground of the law alone (政府采购法 36), for the role that serves. */
export const cancelledOnGroundMigration = migration(
  '202612070310_cancelled_on_ground',
  `
  create trigger lot_cancelled_on_ground before update on lot for each row
    when (new.status = 'CANCELLED' and old.status not in ('DRAFT', 'CANCELLED') and not is_owner()
      and coalesce(new.end_reason ->> 'code', '') not in ('MAJOR_CHANGE', 'UNLAWFUL_CONDUCT'))
    execute function keep_decided();
  `,
);
