import { migration } from '@chengjie/platform/schema';

/** From the opening on, when the buyer knows bidders and prices, two persons cancel (docs/adr/0035): no longer from the ranking on alone. */
export const twoCancelOpenedMigration = migration(
  '202612210100_two_cancel_what_was_opened',
  `
  create or replace function cancellation_proposal_begins() returns trigger language plpgsql as $$
  begin
    if new.outcome is not null or new.proposed_at < transaction_timestamp()
      or not exists (select from project p where p.id = new.project_id and p.status in ('OPENED', 'EVALUATED'))
      or not officer_buys_in(new.project_id, new.proposed_by, new.proposed_in) then
      raise exception 'an officer of the buyer proposes to cancel what was opened' using errcode = 'restrict_violation';
    end if;
    new.holds := not exists (select from cancellation_proposal c where c.project_id = new.project_id);
    return new;
  end $$;

  create or replace function lot_cancelled_by_two() returns trigger language plpgsql as $$
  begin
    if not exists (select from cancellation_proposal c
        where c.project_id = new.project_id and c.outcome = 'CONFIRMED' and c.decided_at >= transaction_timestamp()) then
      raise exception 'what was opened is cancelled by two persons' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  drop trigger lot_cancelled_by_two on lot;
  create trigger lot_cancelled_by_two before update on lot for each row
    when (new.status = 'CANCELLED' and old.status in ('OPENED', 'EVALUATED') and not is_owner()) execute function lot_cancelled_by_two();
  drop function project_is_ranked(uuid);

  comment on table cancellation_proposal is
    'That an officer of the buyer proposes to cancel a project after its opening; another person decides it.';
  `,
);
