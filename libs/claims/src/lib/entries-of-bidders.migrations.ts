import { migration } from '@chengjie/platform/schema';

/** Nor does whoever buys change what of an entry decides who may bid: track, form, kind, seat and areas (docs/adr/0041). A name is none of it. */
export const entriesOfBiddersMigration = migration(
  '202612310410_entries_of_bidders',
  `
  create or replace function facts_are_not_for_buyers() returns trigger language plpgsql as $$
  begin
    if new.type = 'ORGANIZATION_REGISTERED' and not exists (select from federation_period f where f.organization_id = new.subject_id) then
      return null;
    end if;
    if new.type = 'ORGANIZATION_ENTRY_CHANGED' and exists (select from organization o join organization_former_entry f
          on f.organization_id = o.id and f.until = transaction_timestamp()
        where o.id = new.subject_id and (f.track, f.kind, f.legal_form, f.region_code) = (o.track, o.kind, o.legal_form, o.region_code)
          and f.area_codes = array(select a.region_code from organization_area a where a.organization_id = o.id order by 1)) then
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

  drop trigger facts_are_not_for_buyers on event;
  create trigger facts_are_not_for_buyers after insert on event for each row
    when (new.actor_id is not null and (new.type in ('STANDING_CHANGED', 'FEDERATION_ENTERED', 'FEDERATION_STRUCK_OUT',
        'QUALIFICATION_GRANTED', 'QUALIFICATION_REVOKED', 'ORGANIZATION_REGISTERED', 'ORGANIZATION_ENTRY_CHANGED', 'ROLE_CONFIRMED',
        'LISTING_CAUSE_ENTERED', 'SERIOUS_LISTING_PROPOSED', 'SERIOUS_LISTING_NOTICED', 'SERIOUS_LISTING_WITHDRAWN',
        'SERIOUS_LISTING_DECIDED', 'SERIOUS_LISTING_DROPPED')
      or new.type = 'ROLE_PROPOSED' and new.data ->> 'role' in ('EVALUATOR', 'SUPERVISOR')))
    execute function facts_are_not_for_buyers();
  `,
);
