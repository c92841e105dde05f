import { migration } from '@chengjie/platform/schema';

/**
 * A proposed membership is answered in its time and expires after it, as its table of acts says. An act that began in time is in time. That
 * acceptances are, a check says already.
 */
export const answeredInTimeMigration = migration(
  '202612050720_memberships_answered_in_time',
  `
  create trigger membership_proposal_in_its_time before update of outcome on membership_proposal for each row
    when (case new.outcome when 'EXPIRED' then new.expires_at > clock_timestamp()
      else new.outcome <> 'ACCEPTED' and new.expires_at <= transaction_timestamp() end)
    execute function keep_decided();
  `,
);
