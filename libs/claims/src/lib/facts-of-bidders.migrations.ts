import { migration } from '@chengjie/platform/schema';

/** Whoever buys decides none of the facts by which bids are eligible or preferred, nor who evaluates or supervises (docs/adr/0019). */
export const factsOfBiddersMigration = migration(
  '202612060100_facts_of_bidders',
  `
  create function facts_are_not_for_buyers() returns trigger language plpgsql as $$
  begin
    if new.type = 'ORGANIZATION_REGISTERED' and not exists (select from federation_period f where f.organization_id = new.subject_id) then
      return null;
    end if;
    if new.type = 'ROLE_CONFIRMED' and not exists (select from role_proposal p
        where p.id = (new.data ->> 'proposalId')::uuid and p.role in ('EVALUATOR', 'SUPERVISOR')) then
      return null;
    end if;
    if exists (select from role_grant g where g.account_id = new.actor_id and g.valid_to is null and agency_buys_now(g.agency_id)) then
      raise exception 'an agency that buys decides no fact of its own awards' using errcode = 'restrict_violation',
        constraint = 'facts_office_buys';
    end if;
    if new.type = 'ROLE_CONFIRMED' and exists (select from role_proposal p join role_grant g on g.id = p.proposed_in
        where p.id = (new.data ->> 'proposalId')::uuid and agency_buys_now(g.agency_id)) then
      raise exception 'no role is confirmed that an agency proposed which buys' using errcode = 'restrict_violation',
        constraint = 'facts_proposer_buys';
    end if;
    return null;
  end $$;
  comment on function facts_are_not_for_buyers is
    'Of any organization and evaluator, not of bidders and panels alone: who bid, and who sits, is sealed, and a refusal must not tell.';
  create trigger facts_are_not_for_buyers after insert on event for each row
    when (new.actor_id is not null and (new.type in ('STANDING_CHANGED', 'FEDERATION_ENTERED', 'FEDERATION_STRUCK_OUT',
        'QUALIFICATION_GRANTED', 'QUALIFICATION_REVOKED', 'ORGANIZATION_REGISTERED', 'ROLE_CONFIRMED')
      or new.type = 'ROLE_PROPOSED' and new.data ->> 'role' in ('EVALUATOR', 'SUPERVISOR')))
    execute function facts_are_not_for_buyers();
  `,
);
