import { migration } from '@chengjie/platform/schema';
import { AGAINST } from './own-facts.statements.js';

/** What its own officers decided against organizations is looked for with each notice that is read. */
export const ownFactsMigration = migration(
  '202612240810_event_against_organization',
  `create index event_against_organization on event (actor_id, at) where ${AGAINST('event')};`,
);
