import { migration } from '@chengjie/platform/schema';

/** An officer proposes to cancel a project once in the time in which that can be confirmed, whatever became of it (docs/adr/0035). */
export const seldomProposedMigration = migration(
  '202612210220_cancelling_seldom_proposed',
  `
  create or replace function cancellation_proposal_begins() returns trigger language plpgsql as $$
  begin
    if new.outcome is not null or new.proposed_at < transaction_timestamp()
      or not exists (select from project p where p.id = new.project_id and p.status in ('OPENED', 'EVALUATED'))
      or not officer_buys_in(new.project_id, new.proposed_by, new.proposed_in) then
      raise exception 'an officer of the buyer proposes to cancel what was opened' using errcode = 'restrict_violation';
    end if;
    if exists (select from cancellation_proposal c where c.project_id = new.project_id and c.proposed_by = new.proposed_by
        and c.outcome is not null and c.lapses_at > clock_timestamp()) then
      raise exception 'an officer proposes to cancel a project once until that would have lapsed' using errcode = 'restrict_violation';
    end if;
    new.holds := not exists (select from cancellation_proposal c where c.project_id = new.project_id);
    return new;
  end $$;
  `,
);
