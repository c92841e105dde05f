import { migration } from '@chengjie/platform/schema';

/** As `entries_of_bidders`, and of who is struck off or stopped; not of who asked to end, by whom nobody gains what it did not give up. */
export const endingsOfBiddersMigration = migration(
  '202612310650_endings_of_bidders',
  `
  drop trigger facts_are_not_for_buyers on event;
  create trigger facts_are_not_for_buyers after insert on event for each row
    when (new.actor_id is not null and (new.type in ('STANDING_CHANGED', 'FEDERATION_ENTERED', 'FEDERATION_STRUCK_OUT',
        'QUALIFICATION_GRANTED', 'QUALIFICATION_REVOKED', 'ORGANIZATION_REGISTERED', 'ORGANIZATION_ENTRY_CHANGED', 'ROLE_CONFIRMED',
        'LISTING_CAUSE_ENTERED', 'SERIOUS_LISTING_PROPOSED', 'SERIOUS_LISTING_NOTICED', 'SERIOUS_LISTING_WITHDRAWN',
        'SERIOUS_LISTING_DECIDED', 'SERIOUS_LISTING_DROPPED', 'ORGANIZATION_RESUMED')
      or new.type = 'ORGANIZATION_LEFT_REGISTER' and new.data ->> 'kind' is distinct from 'ENDED'
      or new.type = 'ROLE_PROPOSED' and new.data ->> 'role' in ('EVALUATOR', 'SUPERVISOR')))
    execute function facts_are_not_for_buyers();
  `,
);
