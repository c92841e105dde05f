import type { WorkingCalendar } from './calendar/working-calendar.js';
import { addPeriod, exercisePeriod, type PeriodEnd } from './calendar/working-days.js';
import type { Period, RulePack } from './rule-packs/rule-pack.js';

/**
 * When the award notice (成交公告) has been out for its period (domain.md §8): from the day after publication, to 24:00
 * of its last day; provisional where that touches a year without a published calendar. An exercise's period is divided by
 * its factor, and certain.
 * @param exerciseFactor null for a real project
 */
export function noticeEnd(
  publishedAt: Date,
  period: Period,
  calendar: WorkingCalendar,
  exerciseFactor: number | null,
): Pick<PeriodEnd, 'end' | 'provisional'> {
  return inExercise(publishedAt, addPeriod(publishedAt, period, calendar), exerciseFactor);
}

/**
 * Until when the award of a lot is published that was ranked at an instant: so long the buyer has to decide, and from its decision on so
 * long to publish it (实施条例 43). The latest day to decide is the last of the first period.
 * @param exerciseFactor null for a real project
 */
export function awardEnd(
  rankedAt: Date,
  { awardDecision, awardNotice }: Pick<RulePack, 'awardDecision' | 'awardNotice'>,
  calendar: WorkingCalendar,
  exerciseFactor: number | null,
): Pick<PeriodEnd, 'end' | 'provisional'> {
  const decision = addPeriod(rankedAt, awardDecision, calendar);
  const { end, provisional } = addPeriod(new Date(decision.end.getTime() - 1), awardNotice, calendar);
  return inExercise(rankedAt, { end, provisional: decision.provisional || provisional }, exerciseFactor);
}

function inExercise(
  begun: Date,
  { end, provisional }: Pick<PeriodEnd, 'end' | 'provisional'>,
  factor: number | null,
): Pick<PeriodEnd, 'end' | 'provisional'> {
  if (factor === null) return { end, provisional };
  return {
    end: new Date(begun.getTime() + exercisePeriod(end.getTime() - begun.getTime(), factor)),
    provisional: false,
  };
}
