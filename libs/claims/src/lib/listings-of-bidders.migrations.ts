import { migration } from '@chengjie/platform/schema';

/** Whoever buys proposes and decides nothing about the lists either: one could shut a rival out, or keep it from being (docs/adr/0039). */
export const listingsOfBiddersMigration = migration(
  '202612300320_listings_of_bidders',
  `
  drop trigger facts_are_not_for_buyers on event;
  create trigger facts_are_not_for_buyers after insert on event for each row
    when (new.actor_id is not null and (new.type in ('STANDING_CHANGED', 'FEDERATION_ENTERED', 'FEDERATION_STRUCK_OUT',
        'QUALIFICATION_GRANTED', 'QUALIFICATION_REVOKED', 'ORGANIZATION_REGISTERED', 'ROLE_CONFIRMED',
        'LISTING_CAUSE_ENTERED', 'SERIOUS_LISTING_PROPOSED', 'SERIOUS_LISTING_DECIDED', 'SERIOUS_LISTING_DROPPED')
      or new.type = 'ROLE_PROPOSED' and new.data ->> 'role' in ('EVALUATOR', 'SUPERVISOR')))
    execute function facts_are_not_for_buyers();
  `,
);

/** Serving notice and withdrawing a proposal decide as much. */
export const noticesOfBiddersMigration = migration(
  '202612300430_notices_of_bidders',
  `
  drop trigger facts_are_not_for_buyers on event;
  create trigger facts_are_not_for_buyers after insert on event for each row
    when (new.actor_id is not null and (new.type in ('STANDING_CHANGED', 'FEDERATION_ENTERED', 'FEDERATION_STRUCK_OUT',
        'QUALIFICATION_GRANTED', 'QUALIFICATION_REVOKED', 'ORGANIZATION_REGISTERED', 'ROLE_CONFIRMED',
        'LISTING_CAUSE_ENTERED', 'SERIOUS_LISTING_PROPOSED', 'SERIOUS_LISTING_NOTICED', 'SERIOUS_LISTING_WITHDRAWN',
        'SERIOUS_LISTING_DECIDED', 'SERIOUS_LISTING_DROPPED')
      or new.type = 'ROLE_PROPOSED' and new.data ->> 'role' in ('EVALUATOR', 'SUPERVISOR')))
    execute function facts_are_not_for_buyers();
  `,
);
