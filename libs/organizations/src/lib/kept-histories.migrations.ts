import { migration } from '@chengjie/platform/schema';

/** What the role that serves adds to histories begins and ends as it is written; only the owner imports a past (docs/adr/0025). */
export const keptHistoriesMigration = migration(
  '202612050410_kept_histories',
  ['federation_period', 'standing_period']
    .map(
      (table) => `
  create trigger ${table}_begins_now before insert on ${table} for each row
    when ((new.valid_from < transaction_timestamp() or new.valid_to is not null) and not is_owner())
    execute function keep_decided();
  create trigger ${table}_ends_once before update on ${table} for each row
    when (old.valid_to is not null or new.valid_to < transaction_timestamp() and not is_owner())
    execute function keep_decided();`,
    )
    .join('\n') +
    `
  create trigger membership_is_proposed before insert on membership for each row
    when ((new.origin = 'REGISTER' or new.valid_to is not null) and not is_owner()) execute function keep_decided();
  create trigger membership_proposal_begins_open before insert on membership_proposal for each row
    when (new.outcome is not null and not is_owner()) execute function keep_decided();
  create trigger membership_proposal_decided_now before update on membership_proposal for each row
    when (new.decided_at < transaction_timestamp() and not is_owner()) execute function keep_decided();
  `,
);
