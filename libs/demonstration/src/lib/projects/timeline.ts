import { earliestDeadline, rulePackFor } from '@chengjie/law';
import { procedureOf } from '@chengjie/procurement';
import { at, daysLater, later, startOfDay, workingDayFrom, workingDayUpTo } from '../generator/calendar.js';
import type { Random } from '../generator/random.js';
import type { Setting } from '../setting.js';
import type { Scenario } from './scenario.js';
import { procedureFor, type Terms } from './terms.js';

/** When everything happens. Instants that a project's stage does not reach are never read. */
export interface Timeline {
  readonly draftedAt: Date;
  readonly publishedAt: Date;
  readonly deadlineAt: Date;
  readonly provisional: boolean;
  readonly panelAt: Date;
  readonly openedAt: Date;
  readonly reviewAt: Date;
  readonly scoringFrom: Date;
  readonly evaluatedAt: Date;
  readonly awardedAt: Date;
  /** When a notice is cancelled before its deadline. */
  readonly withdrawnAt: Date;
}

/**
 * The days of a project: working days, office hours, the deadline not before the rule pack's period is over. The last
 * working day before today is the latest on which anything has happened.
 */
export function timelineOf({ calendar }: Setting, random: Random, scenario: Scenario): Timeline {
  const { deadline } = scenario;
  const terms = procedureFor(scenario);
  const wanted = calendar.day(deadline);
  const deadlineAt = at(deadline < 0 ? workingDayUpTo(wanted) : workingDayFrom(wanted), 9, 30);
  const lastDay = workingDayUpTo(calendar.day(-1));
  let publishedAt = publicationOn(deadlineAt < lastDay ? deadlineAt : lastDay, random);
  while (earliestAfter(publishedAt, terms).at > deadlineAt) publishedAt = publicationOn(dayBefore(publishedAt), random);
  for (let extra = random.int(0, 3); extra > 0; extra -= 1) publishedAt = publicationOn(dayBefore(publishedAt), random);
  const draftedAt = at(workingDayUpTo(daysLater(publishedAt, -random.int(3, 9))), 9, random.int(5, 55));
  const openedAt = new Date(deadlineAt.getTime() + random.int(180, 900));
  const opened = startOfDay(openedAt);
  return {
    draftedAt,
    publishedAt,
    deadlineAt,
    provisional: earliestAfter(publishedAt, terms).provisional,
    panelAt: at(workingDayUpTo(dayBefore(deadlineAt)), 15, random.int(0, 50)),
    openedAt,
    reviewAt: at(opened, 11, random.int(0, 40)),
    scoringFrom: at(opened, 13, 30),
    evaluatedAt: at(opened, 17, random.int(0, 25)),
    awardedAt: at(workingDayFrom(daysLater(opened, 1)), 10, random.int(0, 55)),
    withdrawnAt: later(at(workingDayUpTo(dayBefore(deadlineAt)), 16), random.int(1, 50)),
  };
}

function publicationOn(day: Date, random: Random): Date {
  return at(workingDayUpTo(day), random.pick([9, 10, 14, 15]), random.int(0, 59));
}

function dayBefore(instant: Date): Date {
  return daysLater(startOfDay(instant), -1);
}

function earliestAfter(
  publishedAt: Date,
  { regime, procedure, regionCode }: Pick<Terms, 'regime' | 'procedure' | 'regionCode'>,
) {
  const pack = rulePackFor(publishedAt, regionCode);
  if (!pack) throw new RangeError(`No rule pack on ${publishedAt.toISOString()}`);
  return earliestDeadline(publishedAt, procedureOf(pack, { regime, procedure }), null);
}
