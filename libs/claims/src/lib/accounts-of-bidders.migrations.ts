import { migration } from '@chengjie/platform/schema';

/** Whoever buys, or acts for an organization, decides alone over no account by which others bid, evaluate or claim (docs/adr/0019). */
export const accountsOfBiddersMigration = migration(
  '202612050630_accounts_of_bidders',
  `
  create function account_is_not_for_buyers() returns trigger language plpgsql as $$
  begin
    if new.type <> 'ROLE_REVOKED'
      and not exists (select from role_grant g where g.account_id = new.subject_id and g.role in ('ORGANIZATION', 'EVALUATOR')
        and g.valid_to is null)
      and not exists (select from organization_claim c where c.claimant_id = new.subject_id and c.ended_at is null) then
      return null;
    end if;
    if exists (select from role_grant g where g.account_id = new.actor_id and g.valid_to is null and agency_buys_now(g.agency_id)) then
      raise exception 'an agency that buys decides over no account of a bidder' using errcode = 'restrict_violation',
        constraint = 'account_office_buys';
    end if;
    if acts_for_organizations_lately(new.actor_id) then
      raise exception 'whoever acts for an organization decides over no account of another' using errcode = 'restrict_violation',
        constraint = 'account_office_recused';
    end if;
    return null;
  end $$;
  comment on function account_is_not_for_buyers is
    'Any account that acts for an organization or evaluates: who bid, and who sits, is sealed, and a refusal must not tell.';
  create trigger account_is_not_for_buyers after insert on event for each row
    when (new.actor_id <> new.subject_id and (new.type in ('ACCOUNT_DISABLED', 'ACCOUNT_ENABLED', 'PASSWORD_RESET_ISSUED',
        'FACTOR_RESET_ASKED', 'FACTOR_RESET_ISSUED') or new.type = 'ROLE_REVOKED' and new.data ->> 'role' = 'EVALUATOR'))
    execute function account_is_not_for_buyers();
  `,
);
