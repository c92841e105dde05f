import type { AllowedProcedure } from './rule-packs/rule-pack.js';
import type { WorkingCalendar } from './calendar/working-calendar.js';
import { addPeriod, exercisePeriod } from './calendar/working-days.js';

/** The earliest deadline that the rules allow. */
export interface EarliestDeadline {
  readonly at: Date;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly procedure: AllowedProcedure;
}

/** Shortest period of an exercise, so that people can follow it. */
const SHORTEST_EXERCISE_MS = 5_000;

/**
 * Adds the procedure's period to the publication (domain.md §8); an exercise's is divided by its factor.
 * @param exerciseFactor null for a real project
 */
export function earliestDeadline(
  from: Date,
  procedure: AllowedProcedure,
  calendar: WorkingCalendar,
  exerciseFactor: number | null,
): EarliestDeadline {
  const { end, provisional, calendarVersion } = addPeriod(from, procedure.deadline, calendar);
  if (exerciseFactor === null) return { at: end, provisional, calendarVersion, procedure };
  const period = Math.max(SHORTEST_EXERCISE_MS, exercisePeriod(end.getTime() - from.getTime(), exerciseFactor));
  return { at: new Date(from.getTime() + period), provisional: false, calendarVersion, procedure };
}
