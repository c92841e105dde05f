import type { PublishedEvent } from '../lib/published-lot.js';
import { events } from './sample-lot.js';

/** Events of which one value is another. */
interface ForgedEvents {
  /** Which value, from the event’s place on. */
  readonly path: string;
  readonly value: string;
  readonly events: readonly PublishedEvent[];
}

type Path = readonly (string | number)[];

/** What is of another lot, and what a later word has replaced: forged, it says nothing else of this lot. */
const ELSEWHERE = [
  ...[/^2\.opening\.draws\.1/, /^2\.opening\.bids\.nodes\.4/, /^6\./],
  ...[/^2\.opening\.bids\.nodes\.1\.invalid/, /^3\./, /^\d\.sequence/],
];

/** Without the pack’s hash in the notice’s event, the events are those of an earlier release, which kept less. */
const ERA = '0.notice.rulePackHash';

/** Each value that the events keep of the lot: once another, and once taken away. An event that is gone is forged too. */
export function forgedEvents(): ForgedEvents[] {
  const paths = leaves(events, []).filter((path) => !ELSEWHERE.some((other) => other.test(path.join('.'))));
  const values = paths.flatMap((path) =>
    [otherThan(at(events, path)), null]
      .filter((value) => value !== at(events, path) && (value !== null || path.join('.') !== ERA))
      .map((value) => ({ path, value })),
  );
  const gone = events.flatMap((event, index) => (event.notice || index === 3 || index === 6 ? [] : [index]));
  return [
    ...values.map(({ path, value }) => ({
      ...{ path: path.join('.'), value: String(value) },
      events: changed(events, path, value) as readonly PublishedEvent[],
    })),
    ...gone.map((index) => ({ path: `${index}`, value: 'gone', events: events.toSpliced(index, 1) })),
  ];
}

function leaves(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  return value === null ? { id: 'other', code: 'OTHER', zh: '别的', en: 'other' } : `${String(value)}0`;
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[String(key)], value);
}

function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[String(key)] = changed(copy[String(key)], rest, to);
  return copy;
}
