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

/** Of several questions, as JSON `[type, id, after, limit]`; `key` is the question. */
const publicEventsAfter = statement<EventRow & { readonly key: string }, [string]>(
  'event_public_of_subjects',
  `select asked.key, found.* from jsonb_array_elements_text($1::jsonb) as asked (key)
   cross join lateral (
     select ${eventColumns} from event
     where subject_type = asked.key::jsonb ->> 0 and subject_id = (asked.key::jsonb ->> 1)::uuid and public
       and sequence > (asked.key::jsonb ->> 2)::bigint
     order by sequence limit (asked.key::jsonb ->> 3)::int
   ) found`,
);

const bySequence = statement<EventRow, [sequence: number]>(
  'event_by_sequence',
  `select ${eventColumns} from event where sequence = $1`,
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

  private readonly lookUpPublic = sharedLookup<EventRow[]>(async (questions) => {
    const rows = await this.database.query(publicEventsAfter, [JSON.stringify(questions)]);
    return Map.groupBy(rows, ({ key }) => key);
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

  /** Public events about one thing in order, after a sequence number (0 for all); who asks alike at one moment shares a look. */
  async publicEventsOf({ type, id }: EventSubject, after: number, limit: number): Promise<EventRow[]> {
    return (await this.lookUpPublic(JSON.stringify([type, id, after, limit]))) ?? [];
  }

  /** Details of an event. */
  async dataOf(sequence: number): Promise<EventData> {
    return (await this.lookUpData(String(sequence))) ?? {};
  }

  /** The event as it is shown. */
  told(event: EventRow): ToldEvent {
    return { ...event, data: () => this.dataOf(event.sequence) };
  }

  /** An event by its number. */
  bySequence(sequence: number): Promise<EventRow | undefined> {
    return this.database.queryOne(bySequence, [sequence]);
  }
}
