import { migration } from '@chengjie/platform/schema';

/**
 * Whoever drafts a purchase decides none of these facts either: one could shut a rival out before the publication and undo it after the
 * award (docs/adr/0019). Claims still ask who buys in public alone: why one lapses is public, and a draft is not.
 */
export const ownAwardsMigration = migration(
  '202612240800_own_awards',
  `
  create function agency_decides_own_awards(agency uuid) returns boolean language sql stable as $$
    select agency_buys_now(agency) or exists (select from project p where p.agency_id = agency and p.status = 'DRAFT' and not p.exercise)
  $$;

  create or replace function facts_are_not_for_buyers() returns trigger language plpgsql as $$
  begin
    if new.type = 'ORGANIZATION_REGISTERED' and not exists (select from federation_period f where f.organization_id = new.subject_id) then
      return null;
    end if;
    if new.type = 'ROLE_CONFIRMED' and not exists (select from role_proposal p
        where p.id = (new.data ->> 'proposalId')::uuid and p.role in ('EVALUATOR', 'SUPERVISOR')) then
      return null;
    end if;
    if exists (select from role_grant g where g.account_id = new.actor_id and g.valid_to is null and agency_decides_own_awards(g.agency_id)) then
      raise exception 'an agency that buys or drafts a purchase decides no fact of its own awards' using errcode = 'restrict_violation',
        constraint = 'facts_office_buys';
    end if;
    -- Drafts of the proposer are no affair of the confirming office, which would read of them here.
    if new.type = 'ROLE_CONFIRMED' and exists (select from role_proposal p join role_grant g on g.id = p.proposed_in
        where p.id = (new.data ->> 'proposalId')::uuid and agency_buys_now(g.agency_id)) then
      raise exception 'no role is confirmed that an agency proposed which buys' using errcode = 'restrict_violation',
        constraint = 'facts_proposer_buys';
    end if;
    return null;
  end $$;

  create or replace function account_is_not_for_buyers() returns trigger language plpgsql as $$
  begin
    if new.type <> 'ROLE_REVOKED'
      and not exists (select from role_grant g where g.account_id = new.subject_id and g.role in ('ORGANIZATION', 'EVALUATOR')
        and g.valid_to is null)
      and not exists (select from organization_claim c where c.claimant_id = new.subject_id and c.ended_at is null) then
      return null;
    end if;
    if exists (select from role_grant g where g.account_id = new.actor_id and g.valid_to is null and agency_decides_own_awards(g.agency_id)) then
      raise exception 'an agency that buys or drafts a purchase decides over no account of a bidder' using errcode = 'restrict_violation',
        constraint = 'account_office_buys';
    end if;
    if acts_for_organizations_lately(new.actor_id) then
      raise exception 'whoever acts for an organization decides over no account of another' using errcode = 'restrict_violation',
        constraint = 'account_office_recused';
    end if;
    return null;
  end $$;
  `,
);
