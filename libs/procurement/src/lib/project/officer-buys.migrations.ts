import { migration } from '@chengjie/platform/schema';

/** Who buys is asked of the person, not of the role that it acts in: of claims, facts and the federation step (docs/adr/0019, 0027). */
export const officerBuysMigration = migration(
  '202612300100_officer_buys',
  `
  create function officer_buys_now(officer uuid, for_agency uuid) returns boolean language sql stable as $$
    select exists (select from (select for_agency as id union select g.agency_id from role_grant g
        where g.account_id = officer and g.role <> 'EVALUATOR' and g.valid_to is null) own
      join project p on p.agency_id = own.id where p.status in ('PUBLISHED', 'OPENED', 'EVALUATED') and not p.exercise)
  $$;
  comment on function officer_buys_now is
    'Whether the agency that an officer decides for, or another that it acts for, buys in a project that is published and has not ended; a place in a register of evaluators is none.';
  `,
);
