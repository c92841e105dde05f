import { actorLabel, type NewEvent } from '@chengjie/platform';
import type { Row } from './rows.js';

/** Something that happened in the past of the demonstration. */
export interface PastEvent extends NewEvent {
  readonly at: Date;
}

/** The row of an event, in the form in which `Events` writes it. */
export function eventRow(event: PastEvent): Row {
  return {
    type: event.type,
    at: event.at,
    actor_id: event.actor?.accountId ?? null,
    actor_label: event.actor ? actorLabel(event.actor) : 'system',
    subject_type: event.subjectType,
    subject_id: event.subjectId,
    public: event.public,
    exercise: event.exercise ?? false,
    reason: event.reason ?? null,
    data: event.data ?? {},
  };
}
