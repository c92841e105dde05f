import { kindInWords, type EventKinds } from '@chengjie/kernel';
import type { Type } from '@nestjs/common';
import { Field, ObjectType, type FieldMiddleware } from '@nestjs/graphql';
import { implementing } from '../graphql/implementations.js';
import { CountsAs } from '../graphql/query-cost.js';
import { recordType } from '../records/record-type.js';
import { readSchema } from '../records/record-schema.js';
import { object, optional, type GenericSchema } from 'valibot';
import type { EventRow } from './events.js';

/** An event as it is shown: its details are read when they are asked for, since those of a large opening are megabytes. */
export interface ToldEvent extends EventRow {
  readonly data: () => Promise<object>;
}

/** Details are those of one kind: of a page of events few have them, and it costs accordingly. */
const SHARE_OF_A_KIND = 1 / 50;

const readData: FieldMiddleware = async ({ source }) => (source as ToldEvent).data();

const names = new Map<string, string>();

type Details = GenericSchema & { readonly entries?: Readonly<Record<string, GenericSchema>> };

/**
 * Fields of details that some kind leaves out: they may be absent in all. GraphQL refuses a document that asks two kinds for one
 * name which is required in one of them alone, and so would every program that reads a list of events.
 */
function absentIn(kinds: EventKinds): ReadonlySet<string> {
  const details = Object.values(kinds).map(({ kind: { data } }) => data as Details | undefined);
  const entries = details.flatMap((data) => Object.entries(data?.entries ?? {}));
  return new Set(entries.filter(([, entry]) => readSchema(entry).nullable).map(([key]) => key));
}

function alike(data: Details, absent: ReadonlySet<string>): GenericSchema {
  const entries = Object.entries(data.entries ?? {});
  return object(Object.fromEntries(entries.map(([key, entry]) => [key, absent.has(key) ? optional(entry) : entry])));
}

/**
 * Makes the GraphQL types of kinds of event: `BidsOpenedEvent` of `BIDS_OPENED`, with its details as `data`, if it has any.
 * @param event the interface that they implement, whose `resolveType` is {@link eventTypeOf}
 */
export function declareEventTypes(event: Type<object>, kinds: EventKinds): void {
  const absent = absentIn(kinds);
  for (const [type, { kind }] of Object.entries(kinds)) {
    const base = type.toLowerCase().replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
    const shown = { [`${base}Event`]: class {} }[`${base}Event`] as Type<object>;
    if (kind.data) {
      const details = recordType(alike(kind.data, absent), `${base}Data`, `Details of ${type}.`);
      const prototype = shown.prototype as object;
      Field(() => details, { description: 'What is known of it besides.', middleware: [readData] })(prototype, 'data');
      CountsAs(SHARE_OF_A_KIND)(prototype, 'data');
    }
    ObjectType(shown.name, { implements: event, description: kindInWords(kind) })(shown);
    implementing(shown);
    names.set(type, shown.name);
  }
}

/** Name of an event's type; undefined for a kind that this release does not know. */
export function eventTypeOf({ type }: Pick<EventRow, 'type'>): string | undefined {
  return names.get(type);
}
