import { migration } from '@chengjie/platform/schema';
import { DECIDED } from './own-facts.statements.js';

/** What its own officers decided against organizations is looked for with each notice that is read. */
export const ownFactsMigration = migration(
  '202612240810_event_against_organization',
  `create index event_against_organization on event (actor_id, at) where (event.type in ('QUALIFICATION_REVOKED', 'FEDERATION_STRUCK_OUT') or event.type = 'STANDING_CHANGED' and event.data ->> 'after' <> 'GOOD');`,
);

/** What they decided for one is looked for as well. */
export const ownFavoursMigration = migration(
  '202612270140_event_about_register',
  `
  drop index event_against_organization;
  create index event_about_register on event (actor_id, at) where event.type in ('STANDING_CHANGED', 'QUALIFICATION_GRANTED', 'QUALIFICATION_REVOKED', 'FEDERATION_ENTERED', 'FEDERATION_STRUCK_OUT');
  `,
);

/** What they decided of who may act for one, too. */
export const ownPeopleMigration = migration(
  '202612300130_event_about_organization',
  `
  drop index event_about_register;
  create index event_about_organization on event (actor_id, at) where event.type in ('STANDING_CHANGED', 'QUALIFICATION_GRANTED', 'QUALIFICATION_REVOKED', 'FEDERATION_ENTERED', 'FEDERATION_STRUCK_OUT',
    'CLAIM_CONSENTED', 'CLAIM_ANNOUNCED', 'CLAIM_REJECTED', 'CLAIM_STOPPED', 'ACCOUNT_DISABLED', 'ACCOUNT_ENABLED');
  `,
);

/** And on which grounds they listed one, and whom they let into the register. */
export const ownEntriesMigration = migration(
  '202612300440_event_about_entries',
  `
  drop index event_about_organization;
  create index event_about_organization on event (actor_id, at) where event.type in ('STANDING_CHANGED', 'QUALIFICATION_GRANTED', 'QUALIFICATION_REVOKED', 'FEDERATION_ENTERED', 'FEDERATION_STRUCK_OUT',
    'LISTING_CAUSE_ENTERED', 'ORGANIZATION_REGISTERED', 'ORGANIZATION_FILED', 'CLAIM_CONSENTED', 'CLAIM_ANNOUNCED', 'CLAIM_REJECTED', 'CLAIM_STOPPED', 'ACCOUNT_DISABLED', 'ACCOUNT_ENABLED');
  `,
);

/** And whose entry they changed, and whom they struck off, stopped or let go on. */
export const ownEndingsMigration = migration(
  '202612310700_event_about_endings',
  `
  drop index event_about_organization;
  create index event_about_organization on event (actor_id, at) where ${DECIDED('event')};
  `,
);
