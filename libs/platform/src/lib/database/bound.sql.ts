/** Hours over which acts that mail somebody, or stay in the log, are counted: the product's own measure. */
export const COUNTED_HOURS = 24;

/**
 * SQL of the minutes until one more is within a bound, over rows of the last {@link COUNTED_HOURS}: 0 while there is room.
 * @param at when each was done; @param bounds how many of which there may be, as a condition and a number, or SQL of it
 */
export function minutesUntilRoom(
  at: string,
  bounds: readonly (readonly [of: string, most: number | string])[],
): string {
  const full = bounds.map(([of, most]) => `(array_agg(${at} order by ${at} desc) filter (where ${of}))[${most}]`);
  return `greatest(0, ceil(coalesce(extract(epoch from greatest(${full.join(', ')})
    + interval '${COUNTED_HOURS} hours' - clock_timestamp()) / 60, 0)))::int`;
}

/** SQL of whether a row is counted. */
export function countedNow(at: string): string {
  return `${at} > clock_timestamp() - interval '${COUNTED_HOURS} hours'`;
}
