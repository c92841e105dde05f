import { migration } from '@chengjie/platform/schema';

/** That two officers are of two agencies is asked of the persons, whichever agency each decides for (docs/adr/0019). */
export const twoAgenciesMigration = migration(
  '202612300450_claims_of_two_agencies',
  `
  create function officers_share_agency(one uuid, other uuid) returns boolean language sql stable as $$
    select exists (select from role_grant a join role_grant b on b.agency_id = a.agency_id and b.account_id = other
        and b.role <> 'EVALUATOR' and b.valid_to is null
      where a.account_id = one and a.role <> 'EVALUATOR' and a.valid_to is null)
  $$;
  comment on function officers_share_agency is 'Whether two persons act for one agency, whichever roles they hold there but that of an evaluator.';

  create function organization_claim_of_two_agencies() returns trigger language plpgsql as $$
  begin
    if new.status in ('ANNOUNCED', 'EFFECTIVE') and new.status <> old.status and officers_share_agency(new.first_by, new.second_by) then
      raise exception 'the officers who consent act for no agency together' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger organization_claim_of_two_agencies before update of status on organization_claim
    for each row when (not is_owner()) execute function organization_claim_of_two_agencies();
  `,
);
