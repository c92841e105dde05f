import { DEADLINE_PERIODS, type DeadlinePeriod } from './deadline-periods.js';
import type { AllowedProcedure } from './rule-packs/rule-pack.js';
import type { WorkingCalendar } from './calendar/working-calendar.js';
import { addPeriod, exercisePeriodToAct } from './calendar/working-days.js';

/** The earliest deadline that the rules allow. */
export interface EarliestDeadline {
  readonly at: Date;
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly procedure: AllowedProcedure;
  /** The period that ends last, and so rules; of several, the first of `DEADLINE_PERIODS`. */
  readonly ruledBy: DeadlinePeriod;
}

/**
 * The end of the procedure's longest period from publication (domain.md §8): bids are due neither before their own least
 * time nor while the notice must stay up, the documents must be had or an amendment could still be asked to wait for.
 * PROVISIONAL if any of them is, since holidays may yet push it past the others. An exercise's is divided by its factor.
 * @param exerciseFactor null for a real project
 */
export function earliestDeadline(
  from: Date,
  procedure: AllowedProcedure,
  calendar: WorkingCalendar,
  exerciseFactor: number | null,
): EarliestDeadline {
  const ends = (Object.keys(DEADLINE_PERIODS) as DeadlinePeriod[]).map((ruledBy) => ({
    ruledBy,
    ...addPeriod(from, procedure[ruledBy], calendar),
  }));
  const { end, ruledBy, calendarVersion } = ends.reduce((last, each) => (each.end > last.end ? each : last));
  const provisional = ends.some((each) => each.provisional);
  if (exerciseFactor === null) return { at: end, provisional, calendarVersion, procedure, ruledBy };
  const period = exercisePeriodToAct(end.getTime() - from.getTime(), exerciseFactor);
  return { at: new Date(from.getTime() + period), provisional: false, calendarVersion, procedure, ruledBy };
}
