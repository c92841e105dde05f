import type { DomainEvent } from '@chengjie/kernel';
import { actorLabel, type Person } from '../auth/actor.js';
import type { Database } from '../database/database.js';
import { sharedLookup } from '../database/shared-lookup.js';
import { statement } from '../database/statement.js';
import type { ToldEvent } from './event-types.js';

/** Nest token of the words of all libs' events, a `Wordings<EventKind>`. */
export const EVENT_WORDS = Symbol('EventWords');

/** What events are about. */
export interface EventSubject {
  readonly type: string;
  readonly id: string;
}

/** How an event came about. */
export interface EventCircumstances {
  /** The acting person; null when the clock acted. */
  readonly actor: Person | null;
  readonly exercise?: boolean;
  readonly reason?: string | undefined;
  /** True to keep back what is public of its kind, such as the end of a draft; never the other way round. */
  readonly internal?: boolean;
  /** What the acting person is called where its name is sealed, such as the number of a seat. */
  readonly label?: string | undefined;
}

/** An event as read back, but for its data, which of a large opening are megabytes. */
export interface EventRow {
  readonly sequence: number;
  readonly type: string;
  readonly at: Date;
  readonly actorLabel: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly public: boolean;
  readonly exercise: boolean;
  readonly reason: string | null;
}

type EventData = Record<string, unknown>;

const append = statement<
  { sequence: number },
  [string, string | null, string, string, string, boolean, boolean, string | null, object]
>(
  'event_append',
  `insert into event (type, actor_id, actor_label, subject_type, subject_id, public, exercise, reason, data)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning sequence`,
);

/** Columns of an {@link EventRow}. */
export const eventColumns = `sequence, type, at, actor_label as "actorLabel", subject_type as "subjectType",
  subject_id as "subjectId", public, exercise, reason`;

const publicEventsAfter = statement<EventRow, [string, string, number, number]>(
  'event_public_of_subject',
  `select ${eventColumns} from event
   where subject_type = $1 and subject_id = $2 and public and sequence > $3 order by sequence limit $4`,
);

const subjectOf = statement<{ subjectId: string }, [sequence: number]>(
  'event_subject_of',
  `select subject_id as "subjectId" from event where sequence = $1`,
);

const dataOf = statement<{ sequence: string; data: EventData }, [sequences: readonly string[]]>(
  'event_data',
  `select sequence::text, data from event where sequence = any($1::bigint[])`,
);

/** The append-only record of every act. */
export class Events {
  private readonly lookUpData = sharedLookup<EventData>(async (sequences) => {
    const rows = await this.database.query(dataOf, [sequences]);
    return new Map(rows.map(({ sequence, data }) => [sequence, data]));
  });

  constructor(private readonly database: Database) {}

  /** Records an event in the running transaction. */
  async append(event: DomainEvent, { actor, exercise, reason, internal, label }: EventCircumstances): Promise<void> {
    await this.database.query(append, [
      event.type,
      actor?.accountId ?? null,
      label ?? (actor ? actorLabel(actor) : 'system'),
      event.subjectType,
      event.subjectId,
      event.public && !internal,
      exercise ?? false,
      reason ?? null,
      event.data,
    ]);
  }

  /** Public events about one thing in order, after a sequence number (0 for all). */
  publicEventsOf({ type, id }: EventSubject, after: number, limit: number): Promise<EventRow[]> {
    return this.database.query(publicEventsAfter, [type, id, after, limit]);
  }

  /** Details of an event. */
  async dataOf(sequence: number): Promise<EventData> {
    return (await this.lookUpData(String(sequence))) ?? {};
  }

  /** The event as it is shown. */
  told(event: EventRow): ToldEvent {
    return { ...event, data: () => this.dataOf(event.sequence) };
  }

  /** What an event is about. */
  async subjectOf(sequence: number): Promise<string | undefined> {
    return (await this.database.queryOne(subjectOf, [sequence]))?.subjectId;
  }
}
