import { addPeriod, exercisePeriod, type AllowedProcedure, type Violation } from '@chengjie/kernel';
import { projectErrors } from './project.errors.js';

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
  exerciseFactor: number | null,
): EarliestDeadline {
  const { end, provisional, calendarVersion } = addPeriod(from, procedure.deadline);
  if (exerciseFactor === null) return { at: end, provisional, calendarVersion, procedure };
  const period = Math.max(SHORTEST_EXERCISE_MS, exercisePeriod(end.getTime() - from.getTime(), exerciseFactor));
  return { at: new Date(from.getTime() + period), provisional: false, calendarVersion, procedure };
}

/** As people in China read an instant, e.g. 2026/11/24 00:00. */
const BEIJING = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
});

/** A deadline may be later than the earliest one, never before it. */
export function deadlineViolations(wanted: Date | null | undefined, earliest: EarliestDeadline): Violation[] {
  if (!wanted || wanted >= earliest.at) return [];
  const { days, unit } = earliest.procedure.deadline;
  return [
    projectErrors.DEADLINE_TOO_EARLY(['deadlineAt'], {
      earliest: earliest.at.toISOString(),
      earliestZh: BEIJING.format(earliest.at),
      days,
      unitZh: unit === 'WORKING_DAYS' ? '个工作日' : '日',
      unitEn: unit === 'WORKING_DAYS' ? 'working days' : 'days',
    }),
  ];
}
