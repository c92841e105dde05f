import { migration } from '@chengjie/platform/schema';

/**
 * Whoever buys ends, alone, no more those who watch it or decide about bidders than those who bid and evaluate: a bar of giving is one of
 * taking as well (docs/adr/0019).
 */
export const watchingAccountsMigration = migration(
  '202612270120_watching_accounts',
  `
  create function role_is_of_others(of role_grant, officer uuid) returns boolean language sql stable as $$
    select of.role in ('EVALUATOR', 'SUPERVISOR') or of.role in ('REGISTRAR', 'FILING_OFFICE', 'ADMINISTRATOR')
      and not exists (select from role_grant own where own.account_id = officer and own.agency_id = of.agency_id and own.valid_to is null)
  $$;
  comment on function role_is_of_others is
    'Whether an officer of an agency that buys takes a role from nobody: who evaluates, supervises, or decides for another office.';

  create function account_is_of_others(subject uuid, officer uuid) returns boolean language sql stable as $$
    select subject <> officer and (exists (select from role_grant g where g.account_id = subject and g.valid_to is null
        and (g.role = 'ORGANIZATION' or role_is_of_others(g, officer)))
      or exists (select from organization_claim c where c.claimant_id = subject and c.ended_at is null))
  $$;
  comment on function account_is_of_others is
    'Any account that acts for an organization, claims one, evaluates, or watches and decides elsewhere: who bid, and who sits, is sealed, and a refusal must not tell.';

  create or replace function account_is_not_for_buyers() returns trigger language plpgsql as $$
  begin
    if not (case when new.type = 'ROLE_REVOKED' then exists (select from role_grant g
          where g.id = (new.data ->> 'grantId')::uuid and role_is_of_others(g, new.actor_id))
        else account_is_of_others(new.subject_id, new.actor_id) end) then
      return null;
    end if;
    if exists (select from role_grant g where g.account_id = new.actor_id and g.valid_to is null and agency_decides_own_awards(g.agency_id)) then
      raise exception 'an agency that buys or drafts a purchase decides over no account of others' using errcode = 'restrict_violation',
        constraint = 'account_office_buys';
    end if;
    if acts_for_organizations_lately(new.actor_id) then
      raise exception 'whoever acts for an organization decides over no account of another' using errcode = 'restrict_violation',
        constraint = 'account_office_recused';
    end if;
    return null;
  end $$;
  drop trigger account_is_not_for_buyers on event;
  create trigger account_is_not_for_buyers after insert on event for each row
    when (new.actor_id <> new.subject_id and new.type in ('ACCOUNT_DISABLED', 'ACCOUNT_ENABLED', 'PASSWORD_RESET_ISSUED',
      'FACTOR_RESET_ASKED', 'FACTOR_RESET_ISSUED', 'ROLE_REVOKED'))
    execute function account_is_not_for_buyers();
  `,
);
