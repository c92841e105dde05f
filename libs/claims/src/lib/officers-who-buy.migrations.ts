import { migration } from '@chengjie/platform/schema';

/** Whether an officer buys is asked of the person: the agency that it decides for may not, and another that it acts for may (docs/adr/0019). */
export const officersWhoBuyMigration = migration(
  '202612300120_officers_who_buy',
  `
  create or replace function organization_claim_goes_on() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      raise exception 'claims are kept' using errcode = 'restrict_violation';
    end if;
    if old.ended_at is not null
      or (new.id, new.organization_id, new.claimant_id, new.grounds, new.documents, new.submitted_at)
        is distinct from (old.id, old.organization_id, old.claimant_id, old.grounds, old.documents, old.submitted_at)
      or (old.first_at is not null and (new.first_by, new.first_in, new.first_agency_id, new.first_at)
        is distinct from (old.first_by, old.first_in, old.first_agency_id, old.first_at))
      or (old.second_at is not null and (new.second_by, new.second_in, new.second_agency_id, new.second_at)
        is distinct from (old.second_by, old.second_in, old.second_agency_id, old.second_at))
      or (old.second_at is not null and (new.announced_until < old.announced_until
        or (not old.until_provisional and (new.announced_until, new.until_provisional)
          is distinct from (old.announced_until, old.until_provisional)))) then
      raise exception 'a claim keeps its terms and each step that was taken' using errcode = 'restrict_violation';
    end if;
    if not ((old.status, new.status) in (('SUBMITTED', 'CONSENTED'), ('CONSENTED', 'ANNOUNCED'),
        ('SUBMITTED', 'REJECTED'), ('CONSENTED', 'REJECTED'), ('SUBMITTED', 'STOPPED'), ('CONSENTED', 'STOPPED'),
        ('ANNOUNCED', 'STOPPED'), ('SUBMITTED', 'WITHDRAWN'), ('CONSENTED', 'WITHDRAWN'), ('ANNOUNCED', 'WITHDRAWN'),
        ('ANNOUNCED', 'EFFECTIVE'), ('ANNOUNCED', 'LAPSED')) or (old.status = new.status and new.status = 'ANNOUNCED')) then
      raise exception 'a claim does not go from % to %', old.status, new.status using errcode = 'restrict_violation';
    end if;
    if new.status in ('CONSENTED', 'ANNOUNCED') and new.status <> old.status then
      if officer_buys_now(new.first_by, new.first_agency_id) or officer_buys_now(new.second_by, new.second_agency_id) then
        raise exception 'no officer consents who buys in a project which has not ended' using errcode = 'restrict_violation';
      end if;
      if not exists (select from role_grant g where g.valid_to is null and g.role in ('REGISTRAR', 'FILING_OFFICE', 'ADMINISTRATOR')
          and (g.id, g.account_id, g.agency_id) = (coalesce(new.second_in, new.first_in),
            coalesce(new.second_by, new.first_by), coalesce(new.second_agency_id, new.first_agency_id))) then
        raise exception 'officers consent, each for the own agency' using errcode = 'restrict_violation';
      end if;
    end if;
    return new;
  end $$;

  create or replace function organization_claim_offices_at_end() returns trigger language plpgsql as $$
  begin
    -- Whoever acts for the organization stops it whatever else it does.
    if new.status in ('REJECTED', 'STOPPED') and exists (select from role_grant g
        where g.id = new.ended_in and g.agency_id is not null and officer_buys_now(new.ended_by, g.agency_id)) then
      raise exception 'no officer ends a claim who buys in a project which has not ended' using errcode = 'restrict_violation';
    end if;
    if new.status = 'EFFECTIVE' then
      if officer_buys_now(new.first_by, new.first_agency_id) or officer_buys_now(new.second_by, new.second_agency_id) then
        raise exception 'no claim takes effect by the consent of an officer who buys' using errcode = 'restrict_violation';
      end if;
      if (select count(*) from role_grant g join account a on a.id = g.account_id
          where g.id in (new.first_in, new.second_in) and g.valid_to is null and a.status = 'ACTIVE') <> 2 then
        raise exception 'a claim takes effect while both officers hold their roles' using errcode = 'restrict_violation';
      end if;
    end if;
    return new;
  end $$;

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
        where p.id = (new.data ->> 'proposalId')::uuid and officer_buys_now(p.proposed_by, g.agency_id)) then
      raise exception 'no role is confirmed that somebody proposed who buys' using errcode = 'restrict_violation',
        constraint = 'facts_proposer_buys';
    end if;
    return null;
  end $$;
  `,
);
