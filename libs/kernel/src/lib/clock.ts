/**
 * Where the time comes from. A request reads it once, so that one act sees one `now`. Times that decide (deadline,
 * opening) are the database's own and never come from here (design.md §5).
 */
export interface Clock {
  now(): Date;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still: for pure tests and for repeating a past computation. */
export function fixedClock(instant: Date): Clock {
  const time = instant.getTime();
  return { now: () => new Date(time) };
}
