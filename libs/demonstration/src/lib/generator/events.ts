import type { DomainEvent } from '@chengjie/kernel';
import { actorLabel, type EventCircumstances } from '@chengjie/platform';
import type { Row } from './rows.js';

/** Something that happened in the past of the demonstration. */
export interface PastEvent extends EventCircumstances {
  readonly event: DomainEvent;
  readonly at: Date;
}

/** The row of an event, in the form in which `Events` writes it. */
export function eventRow({ event, at, actor, exercise, reason, internal, label }: PastEvent): Row {
  return {
    type: event.type,
    at,
    actor_id: actor?.accountId ?? null,
    actor_label: label ?? (actor ? actorLabel(actor) : 'system'),
    subject_type: event.subjectType,
    subject_id: event.subjectId,
    public: event.public && !internal,
    exercise: exercise ?? false,
    reason: reason ?? null,
    data: event.data,
  };
}
