import { migration } from '@chengjie/platform/schema';

/**
 * What is offered is decided in its time and expires after it, each step after the one before, as the tables of acts say (docs/adr/0019,
 * 0028). An act that began in time is in time. That acceptances and confirmations are, checks say already.
 */
export const decidedInTimeMigrations = [
  migration(
    '202612050710_offers_decided_in_time',
    `
    create trigger organization_admission_in_its_time before update of outcome on organization_admission for each row
      when (case new.outcome when 'EXPIRED' then new.expires_at > clock_timestamp()
        else new.outcome <> 'ACCEPTED' and new.expires_at <= transaction_timestamp() end)
      execute function keep_decided();
    create trigger role_proposal_in_its_time before update on role_proposal for each row
      when ((new.ended_by is not null or old.outcome is null and new.outcome = 'REFUSED')
        and coalesce(old.accept_by, old.expires_at) <= transaction_timestamp())
      execute function keep_decided();
    create trigger role_proposal_confirmed_before before update of accepted_at on role_proposal for each row
      when (new.accepted_at is not null and old.outcome is distinct from 'CONFIRMED')
      execute function keep_decided();
    `,
  ),
];
