import { migration } from '@chengjie/platform/schema';

/** Each step of a claim is taken when it is written, and it is public for its days: neither is stated otherwise (docs/adr/0019, 0025). */
export const claimInstantsMigration = migration(
  '202612050440_organization_claim_instants',
  `
  create function organization_claim_is_timely() returns trigger language plpgsql as $$
  declare
    -- Of the database's clock, which programs know in whole milliseconds.
    began timestamptz := date_trunc('milliseconds', transaction_timestamp());
    stated timestamptz;
  begin
    foreach stated in array array[
      case when tg_op = 'INSERT' then new.submitted_at end,
      case when tg_op = 'UPDATE' and old.first_at is null then new.first_at end,
      case when tg_op = 'UPDATE' and old.second_at is null then new.second_at end,
      case when tg_op = 'UPDATE' and old.ended_at is null then new.ended_at end
    ] loop
      if stated < began or stated > clock_timestamp() then
        raise exception 'a step of a claim is taken when it is written' using errcode = 'restrict_violation';
      end if;
    end loop;
    -- Three working days after that day are at least as many days.
    if new.announced_until < new.second_at + interval '3 days' then
      raise exception 'a claim is public for three working days' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger organization_claim_is_timely before insert or update on organization_claim for each row
    when (not is_owner()) execute function organization_claim_is_timely();
  `,
);
