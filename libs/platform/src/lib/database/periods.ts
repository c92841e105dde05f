/*
 * History has dates (docs/adr/0012): whatever holds for a time is a row with a half-open period of instants,
 * `[valid_from, valid_to)`, written by acts with the database's clock; without `valid_to` it still holds. One idiom
 * answers what held at an instant, now included.
 */

/**
 * This moment by the database's clock: of the statement and not of its transaction, so that an act reads what it has
 * just written.
 */
export const NOW = 'statement_timestamp()';

/**
 * Whether the period of a row holds at an instant.
 * @param row alias of its table
 * @param instant SQL of an instant
 */
export function asOf(row: string, instant: string): string {
  return `${row}.valid_from <= ${instant} and (${row}.valid_to is null or ${row}.valid_to > ${instant})`;
}

/** The calendar day of an instant where the product is used. */
export function dayOf(instant: string): string {
  return `(${instant} at time zone 'Asia/Shanghai')::date`;
}

/** The instant at which a calendar day begins where the product is used. */
export function startOfDay(day: string): string {
  return `((${day})::timestamp at time zone 'Asia/Shanghai')`;
}
