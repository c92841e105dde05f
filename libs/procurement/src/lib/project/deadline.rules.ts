import { shanghaiEnd, type Violation } from '@chengjie/kernel';
import { DEADLINE_PERIODS, type EarliestDeadline } from '@chengjie/law';
import { projectErrors } from './project.errors.js';

/** A deadline may be later than the earliest one, never before it. */
export function deadlineViolations(wanted: Date | null | undefined, earliest: EarliestDeadline): Violation[] {
  if (!wanted || wanted >= earliest.at) return [];
  const { days, unit } = earliest.procedure[earliest.ruledBy];
  const period = DEADLINE_PERIODS[earliest.ruledBy];
  return [
    projectErrors.DEADLINE_TOO_EARLY(['deadlineAt'], {
      earliest: shanghaiEnd(earliest.at),
      periodZh: period.zh,
      periodEn: period.en,
      days,
      unitZh: unit === 'WORKING_DAYS' ? '个工作日' : '日',
      unitEn: unit === 'WORKING_DAYS' ? 'working days' : 'days',
    }),
  ];
}

/**
 * A provisional deadline once the calendar is known: never earlier than it was announced. If it has passed meanwhile, bids
 * have been refused since: what is missing of the period is given from now on.
 */
export function settledDeadline(announced: Date, earliest: Date, now: Date): Date {
  const missing = earliest.getTime() - announced.getTime();
  if (missing <= 0) return announced;
  return new Date(Math.max(earliest.getTime(), now.getTime() + missing));
}
